package dev.sluice.cli;

import dev.sluice.rules.RuleSet;
import dev.sluice.sql.review.Level;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges files, without a server. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {
            "Judges SQL files by rules, without a server.",
            "Exit code 0: no finding of level error; 1: some; 2: usage, or input that cannot be read."
        })
final class ReviewCommand implements Callable<Integer> {
    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "postgresql, mysql, mariadb, sqlite … Without it, each file's words decide: MySQL's back quotes,"
                            + " ENGINE= or AUTO_INCREMENT make it mysql, everything else is read as postgresql.")
    private @Nullable String engine;

    @Option(names = "--engine-version", paramLabel = "VERSION", description = "Version of the server, such as 15.")
    private @Nullable String engineVersion;

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = "DDL of the schema before the files. Without it unknown objects are not reported.")
    private @Nullable Path schema;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "The rules to run (YAML). Without it the default rule set runs.")
    private @Nullable Path rules;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli fills it from the default
    private ReportFormat format;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, folders (their *.sql files), - for stdin.")
    @SuppressWarnings("NullAway.Init") // picocli insists on one at least
    private List<String> files;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Engines engines = new Engines();
        Optional.ofNullable(engine).ifPresent(engines::demand);
        RuleSet set = rules == null ? RuleSet.standard() : RulesFile.read(rules);
        List<SqlFile> inputs = SqlFile.find(files);
        Bench bench = new Bench(
                engines,
                Optional.ofNullable(engine),
                Optional.ofNullable(engineVersion).orElse(""),
                Optional.ofNullable(schema),
                set,
                spec.commandLine().getErr());
        List<Reviewed> reviewed = bench.review(inputs);
        PrintWriter out = spec.commandLine().getOut();
        format.print(reviewed, out);
        out.flush();
        boolean errors = reviewed.stream().anyMatch(file -> file.verdict().reaches(Level.ERROR));
        return errors ? Main.FOUND : 0;
    }
}
