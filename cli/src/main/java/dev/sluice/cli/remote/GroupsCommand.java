package dev.sluice.cli.remote;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code sluice groups}: named expressions that select databases of a project. */
@Command(name = "groups", description = "Database groups of a project.", mixinStandardHelpOptions = true)
public final class GroupsCommand {

    @Command(name = "list", description = "All groups of a project.", mixinStandardHelpOptions = true)
    int list(@Mixin Output output, @Option(names = "--project", required = true) String project) {
        var items = output.api().all(path(project));
        return output.print(items, () -> {
            var table = new Table("ID", "TITLE", "EXPRESSION");
            items.forEach(g -> table.row(
                    g.path("id").asString(""),
                    g.path("title").asString(""),
                    g.path("expression").asString("")));
            return table;
        });
    }

    @Command(name = "create", description = "Makes a group.", mixinStandardHelpOptions = true)
    int create(
            @Mixin Output output,
            @Option(names = "--project", required = true) String project,
            @Option(names = "--title") @Nullable String title,
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "EXPRESSION") String expression) {
        JsonNode made = output.api()
                .post(
                        path(project),
                        Map.of("id", id, "title", Optional.ofNullable(title).orElse(id), "expression", expression));
        return output.say(made, "Made " + made.path("name").asString("") + ".");
    }

    @Command(
            name = "preview",
            description = "Shows what an expression selects, and why not the rest.",
            mixinStandardHelpOptions = true)
    int preview(
            @Mixin Output output,
            @Option(names = "--project", required = true) String project,
            @Parameters(paramLabel = "EXPRESSION") String expression) {
        JsonNode preview = output.api().post(path(project) + ":preview", Map.of("expression", expression));
        return output.print(preview, () -> {
            var table = new Table("DATABASE", "MATCHES", "BECAUSE");
            preview.path("matches").forEach(d -> table.row(d.path("name").asString(""), "yes", ""));
            preview.path("others")
                    .forEach(o -> table.row(
                            o.path("database").asString(""),
                            "no",
                            "not: " + o.path("condition").asString("")));
            return table;
        });
    }

    @Command(name = "delete", description = "Deletes a group.", mixinStandardHelpOptions = true)
    int delete(
            @Mixin Output output,
            @Option(names = "--project", required = true) String project,
            @Parameters(paramLabel = "ID") String id) {
        output.api().delete(path(project) + "/" + Api.part(id));
        return output.say(Api.JSON.createObjectNode().put("deleted", id), "Deleted " + id + ".");
    }

    private static String path(String project) {
        return "/v1/projects/" + Api.part(project) + "/databaseGroups";
    }
}
