package dev.sluice.cli.remote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code sluice databases}. */
@Command(name = "databases", description = "Databases of the catalogue.", mixinStandardHelpOptions = true)
public final class DatabasesCommand {
    /** Which databases are wanted. */
    static final class Filter {
        @Option(names = "--project")
        @Nullable
        String project;

        @Option(names = "--environment")
        @Nullable
        String environment;

        @Option(names = "--instance")
        @Nullable
        String instance;

        @Option(names = "--engine")
        @Nullable
        String engine;

        @Option(names = "--text", description = "Part of the name.")
        @Nullable
        String text;

        @Option(names = "--label", description = "key=value, as often as wanted.")
        List<String> labels = List.of();

        /** The list of a project is for everybody who may see the project, that of all databases is not. */
        String path() {
            return project == null ? "/v1/databases" : "/v1/projects/" + Api.part(project) + "/databases";
        }

        String query() {
            var query = new StringBuilder();
            add(query, "environment", environment);
            add(query, "instance", instance);
            add(query, "engine", engine);
            add(query, "text", text);
            labels.forEach(label -> add(query, "label", label));
            return query.toString();
        }

        private static void add(StringBuilder query, String name, @Nullable String value) {
            if (value != null) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append("=")
                        .append(Api.part(value));
            }
        }
    }

    @Command(name = "list", description = "Databases, by instance and name.", mixinStandardHelpOptions = true)
    int list(@Mixin Output output, @Mixin Filter filter) {
        var items = output.api().all(filter.path() + filter.query());
        return output.print(items, () -> {
            var table = new Table("DATABASE", "ENGINE", "ENVIRONMENT", "PROJECT", "LABELS");
            items.forEach(d -> table.row(
                    d.path("name").asString(""),
                    d.path("engine").asString(""),
                    d.path("environment").asString(""),
                    d.path("project").asString("-"),
                    labels(d)));
            return table;
        });
    }

    @Command(name = "label", description = "Replaces the labels of a database.", mixinStandardHelpOptions = true)
    int label(
            @Mixin Output output,
            @Parameters(paramLabel = "NAME", description = "instances/…/databases/…") String name,
            @Parameters(paramLabel = "KEY=VALUE", arity = "0..*", index = "1..*") Map<String, String> labels) {
        Map<String, String> wanted = Optional.ofNullable(labels).orElseGet(LinkedHashMap::new);
        JsonNode saved = output.api().patch("/v1/" + path(name), Map.of("labels", wanted));
        return output.say(saved, name + ": " + labels(saved));
    }

    @Command(name = "assign", description = "Assigns databases to a project.", mixinStandardHelpOptions = true)
    int assign(
            @Mixin Output output,
            @Option(names = "--project", required = true) String project,
            @Parameters(paramLabel = "NAME", arity = "1..*") List<String> names) {
        Api api = output.api();
        List<JsonNode> saved = names.stream()
                .map(name -> api.patch("/v1/" + path(name), Map.of("project", project)))
                .toList();
        return output.say(Api.JSON.valueToTree(saved), "Assigned " + saved.size() + " databases to " + project + ".");
    }

    /** The path of a resource name; the last part may hold anything. */
    static String path(String name) {
        String[] parts = name.split("/", 4);
        if (parts.length < 4) {
            throw ApiProblem.usage(name + " is not the name of a database: instances/…/databases/…");
        }
        return parts[0] + "/" + Api.part(parts[1]) + "/" + parts[2] + "/" + Api.part(parts[3]);
    }

    private static String labels(JsonNode database) {
        var text = new StringBuilder();
        database.path("labels")
                .properties()
                .forEach(l -> text.append(text.isEmpty() ? "" : " ")
                        .append(l.getKey())
                        .append('=')
                        .append(l.getValue().asString("")));
        return text.toString();
    }
}
