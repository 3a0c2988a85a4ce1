package dev.sluice.cli;

import dev.sluice.rules.RuleSet;
import dev.sluice.rules.rule.Parameter;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.sql.dialect.EngineId;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the rules. */
@Command(name = "rules", mixinStandardHelpOptions = true, description = "Lists the rules with their default levels.")
final class RulesCommand implements Callable<Integer> {
    @Option(names = "--engine", paramLabel = "ENGINE", description = "Only those that have a meaning for it.")
    private @Nullable String engine;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Override
    public Integer call() {
        RuleSet.known().stream()
                .filter(rule -> engine == null || rule.engines().contains(new EngineId(engine)))
                .forEach(this::print);
        return 0;
    }

    private void print(RuleInfo rule) {
        String level = rule.defaultLevel().orElse(Choice.OFF).name().toLowerCase(Locale.ROOT);
        String engines = rule.engines().stream().map(EngineId::value).collect(Collectors.joining(","));
        String parameters = rule.parameters().stream()
                .map((Parameter p) -> " " + p.name() + "=" + p.standard())
                .collect(Collectors.joining());
        spec.commandLine()
                .getOut()
                .printf(Locale.ROOT, "%-42s %-8s %s (%s)%s%n", rule.id(), level, rule.summary(), engines, parameters);
    }
}
