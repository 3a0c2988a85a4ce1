package dev.sluice.cli;

import dev.sluice.rules.RuleSet;
import dev.sluice.rules.RuleSetException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a rule set from YAML. */
final class RulesFile {
    private RulesFile() {}

    static RuleSet read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            Object content = new Yaml(new SafeConstructor(options)).load(reader);
            if (content instanceof Map<?, ?> map) {
                return RuleSet.of(map);
            }
            throw new UsageException(file + ": a rule set needs the key rules with a map of rule ids");
        } catch (YAMLException e) {
            throw new UsageException(file + " is not YAML: " + e.getMessage());
        } catch (RuleSetException e) {
            throw new UsageException(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
