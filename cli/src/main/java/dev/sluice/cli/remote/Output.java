package dev.sluice.cli.remote;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** The options that every command which talks to a server has, and what follows from them. */
final class Output {
    /** For whom the output is. */
    enum Format {
        TABLE,
        JSON
    }

    @Spec(Spec.Target.MIXEE)
    @Nullable
    private CommandSpec spec;

    @Option(names = "--server", description = "URL of the server; default: SLUICE_SERVER, or as logged in.")
    @Nullable
    private String server;

    @Option(
            names = {"-o", "--output"},
            description = "table (default) or json.",
            defaultValue = "TABLE")
    private Format format = Format.TABLE;

    /** @throws ApiProblem when nobody is logged in */
    Api api() {
        Credentials credentials = Credentials.find(Optional.ofNullable(server));
        if (credentials.token().isEmpty()) {
            throw ApiProblem.notLoggedIn();
        }
        return new Api(credentials.server(), credentials.token());
    }

    Optional<String> server() {
        return Optional.ofNullable(server);
    }

    boolean json() {
        return format == Format.JSON;
    }

    PrintWriter out() {
        return Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
    }

    /** Whether somebody watches: then progress is shown. */
    boolean interactive() {
        return !json() && System.console() != null && System.console().isTerminal();
    }

    int print(List<JsonNode> items, Supplier<Table> table) {
        JsonNode all = Api.JSON.valueToTree(items);
        return print(all, table);
    }

    int print(JsonNode answer, Supplier<Table> table) {
        if (json()) {
            out().println(Api.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } else {
            table.get().print(out());
        }
        return 0;
    }

    int say(JsonNode answer, String sentence) {
        out().println(json() ? Api.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) : sentence);
        return 0;
    }
}
