package dev.sluice.cli;

import dev.sluice.cli.remote.ApiProblem;
import dev.sluice.cli.remote.DatabasesCommand;
import dev.sluice.cli.remote.GroupsCommand;
import dev.sluice.cli.remote.HistoryCommand;
import dev.sluice.cli.remote.InstancesCommand;
import dev.sluice.cli.remote.IssuesCommand;
import dev.sluice.cli.remote.LoginCommand;
import dev.sluice.cli.remote.ProjectsCommand;
import dev.sluice.rules.RuleSetException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * Runs a command and owns the exit codes: 0 fine, 1 findings of level error or a failed result,
 * 2 usage or unreadable input, 3 a bug here; what a server refuses has the codes of {@link ApiProblem}.
 */
public final class Main {
    static final int FOUND = 1;
    static final int USAGE = 2;
    static final int BUG = 3;

    /** Every command there is, in the order of the help. */
    private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("login", LoginCommand::new);
        COMMANDS.put("projects", ProjectsCommand::new);
        COMMANDS.put("instances", InstancesCommand::new);
        COMMANDS.put("databases", DatabasesCommand::new);
        COMMANDS.put("groups", GroupsCommand::new);
        COMMANDS.put("issues", IssuesCommand::new);
        COMMANDS.put("history", HistoryCommand::new);
        COMMANDS.put("review", ReviewCommand::new);
        COMMANDS.put("explain", ExplainCommand::new);
        COMMANDS.put("rules", RulesCommand::new);
    }

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        System.exit(code);
    }

    /** The whole program but for the exit. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Sluice());
        commands(arguments).forEach((name, command) -> line.addSubcommand(name, command.get()));
        line.setOut(out).setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command.getErr()));
        line.setParameterExceptionHandler((failure, given) -> {
            failure.getCommandLine().getErr().println("sluice: " + failure.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(
                    failure, failure.getCommandLine().getErr());
            return USAGE;
        });
        int code = line.execute(arguments);
        out.flush();
        return code;
    }

    /** Those that may be meant: reading what all the others take would cost more than many a command itself. */
    private static Map<String, Supplier<Object>> commands(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        return COMMANDS.containsKey(first) ? Map.of(first, COMMANDS.get(first)) : COMMANDS;
    }

    private static int explain(Exception failure, PrintWriter err) {
        if (failure instanceof ApiProblem problem) {
            err.println("sluice: " + problem.getMessage());
            return problem.exitCode();
        }
        switch (failure) {
            case UsageException e -> err.println("sluice: " + e.getMessage());
            case RuleSetException e -> err.println("sluice: " + e.getMessage());
            case UncheckedIOException e -> err.println("sluice: " + words(e));
            case IOException e -> err.println("sluice: " + words(e));
            default -> {
                err.println("sluice: this is a bug: " + failure);
                failure.printStackTrace(err);
                return BUG;
            }
        }
        return USAGE;
    }

    static String words(Exception failure) {
        return switch (failure) {
            case UncheckedIOException e when e.getCause() instanceof IOException cause -> words(cause);
            case NoSuchFileException e -> e.getFile() + ": no such file";
            case MalformedInputException ignored -> "the input is not UTF-8";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
