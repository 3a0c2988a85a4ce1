package dev.sluice.cli;

import dev.sluice.rules.RuleCatalogue;
import dev.sluice.rules.RulePages;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a rule's page. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says why a rule exists and how to satisfy it.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RULE", description = "Id of a rule, as findings and sluice rules name it.")
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    private String rule;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Override
    public Integer call() {
        String page = RulePages.page(rule)
                .orElseThrow(() -> new UsageException(
                        "there is no rule " + rule + "; the nearest is " + RuleCatalogue.nearest(rule)));
        spec.commandLine().getOut().println(page.stripTrailing());
        return 0;
    }
}
