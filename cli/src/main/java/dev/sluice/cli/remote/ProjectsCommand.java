package dev.sluice.cli.remote;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code sluice projects}. */
@Command(name = "projects", description = "Projects.", mixinStandardHelpOptions = true)
public final class ProjectsCommand {

    @Command(name = "list", description = "Projects that you may see.", mixinStandardHelpOptions = true)
    int list(@Mixin Output output) {
        var items = output.api().all("/v1/projects");
        return output.print(items, () -> {
            var table = new Table("ID", "TITLE");
            items.forEach(
                    p -> table.row(p.path("id").asString(""), p.path("title").asString("")));
            return table;
        });
    }

    @Command(name = "create", description = "Makes a project.", mixinStandardHelpOptions = true)
    int create(
            @Mixin Output output,
            @Option(names = "--title") @Nullable String title,
            @Parameters(paramLabel = "ID") String id) {
        JsonNode made = output.api()
                .post(
                        "/v1/projects",
                        Map.of("id", id, "title", Optional.ofNullable(title).orElse(id)));
        return output.say(made, "Made " + made.path("name").asString("") + ".");
    }
}
