package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sluice.rules.RulePages;
import dev.sluice.rules.RuleSet;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.sql.dialect.EngineId;
import dev.sluice.sql.statement.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule against its cases, for every engine that it claims and whose parser is on the class path. {@code -Dgolden=true} rewrites the findings. */
final class RuleCasesTest {
    private static final Path CASES = Path.of("../rules/src/test/resources/cases");
    private static final boolean GOLDEN = Boolean.getBoolean("golden");

    private final Engines engines = new Engines();

    @TestFactory
    Stream<DynamicTest> reportsWhatTheCasesSay() {
        return files().stream()
                .filter(file -> reads(engine(file)))
                .map(file -> dynamicTest(rule(file) + " on " + engine(file), () -> reportsWhatItSays(file)));
    }

    private void reportsWhatItSays(Path file) throws IOException {
        String text = Files.readString(file);
        String rule = rule(file);
        String rewritten = new RuleCases(rule, engines.dialect(engine(file)).orElseThrow()).rewritten(text);
        if (GOLDEN) {
            Files.writeString(file, rewritten);
        }
        assertThat(Files.readString(file)).isEqualTo(rewritten);
    }

    @Test
    void everyRuleHasAPageAndCasesForEachOfItsEngines() throws IOException {
        List<String> lacks = new ArrayList<>();
        for (RuleInfo rule : RuleSet.known()) {
            String page = RulePages.page(rule.id()).orElse("");
            if (!page.startsWith("# " + rule.id() + "\n")) {
                lacks.add(rule.id() + " has no page");
            }
            for (EngineId engine : rule.engines()) {
                Path file = CASES.resolve(rule.id()).resolve(engine + ".sql");
                String text = Files.exists(file) ? Files.readString(file) : "";
                boolean judged = reads(engine.value());
                if ((judged && !text.contains("-- finding: ")) || text.lines().noneMatch(RuleCasesTest::good)) {
                    lacks.add(rule.id() + " has no bad or no good case for " + engine);
                }
            }
        }
        assertThat(lacks).isEmpty();
    }

    private boolean reads(String engine) {
        return engines.dialect(engine)
                .map(dialect ->
                        dialect.parse(dialect.split("SELECT 1").getFirst()).fact())
                .filter(fact -> !(fact instanceof Fact.Unreadable))
                .isPresent();
    }

    private static boolean good(String line) {
        return line.endsWith(";");
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rule(Path file) {
        return file.getName(file.getNameCount() - 2).toString();
    }

    private static String engine(Path file) {
        return file.getName(file.getNameCount() - 1).toString().replace(".sql", "");
    }
}
