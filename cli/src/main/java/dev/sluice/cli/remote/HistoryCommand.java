package dev.sluice.cli.remote;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code sluice history}: what was done to which database. */
@Command(name = "history", description = "What was done to which database.", mixinStandardHelpOptions = true)
public final class HistoryCommand {

    @Command(name = "list", description = "Entries of a project, newest first.", mixinStandardHelpOptions = true)
    int list(
            @Mixin Output output,
            @Option(names = "--project", required = true) String project,
            @Option(names = "--database", description = "instances/…/databases/…") @Nullable String database,
            @Option(names = "--limit", defaultValue = "50") int limit) {
        String filter = database == null ? "" : "&database=" + Api.part(database);
        JsonNode page = output.api().get("/v1/projects/" + Api.part(project) + "/history?pageSize=" + limit + filter);
        return output.print(page.path("items"), () -> {
            var table = new Table("ID", "FINISHED", "DATABASE", "ISSUE", "BY", "STATEMENTS", "OBJECTS");
            page.path("items")
                    .forEach(e -> table.row(
                            e.path("id").asString(""),
                            e.path("finishedAt").asString(""),
                            e.path("database").asString(""),
                            e.path("issue").asString(""),
                            e.path("actor").asString(""),
                            e.path("statements").asInt(0),
                            e.path("objects").asInt(0)));
            return table;
        });
    }

    @Command(name = "show", description = "One entry and what it changed.", mixinStandardHelpOptions = true)
    int show(
            @Mixin Output output,
            @Option(names = "--project", required = true) String project,
            @Parameters(paramLabel = "ID") String id) {
        String path = "/v1/projects/" + Api.part(project) + "/history/" + Api.part(id);
        JsonNode entry = output.api().get(path);
        JsonNode diff = output.api().get(path + "/diff");
        if (output.json()) {
            var both = Api.JSON.createObjectNode();
            both.set("entry", entry);
            both.set("diff", diff);
            return output.say(both, "");
        }
        InstancesCommand.fields(output, entry);
        diff.path("objects").forEach(o -> {
            output.out().println();
            output.out().println("-- " + o.path("object").asString(""));
            lines(output, "- ", o.path("before").asString(""));
            lines(output, "+ ", o.path("after").asString(""));
        });
        return 0;
    }

    private static void lines(Output output, String mark, String text) {
        text.lines().forEach(line -> output.out().println(mark + line));
    }
}
