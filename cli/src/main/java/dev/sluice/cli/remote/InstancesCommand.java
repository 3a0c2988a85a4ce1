package dev.sluice.cli.remote;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code sluice instances}: registered database servers. */
@Command(name = "instances", description = "Registered database servers.", mixinStandardHelpOptions = true)
public final class InstancesCommand {
    /** What is said of a server that is added. */
    static final class Draft {
        @Option(names = "--title", description = "For people.")
        @Nullable
        String title;

        @Option(names = "--engine", required = true, description = "postgresql, mysql, mariadb or sqlite.")
        String engine = "";

        @Option(names = "--environment", required = true, description = "Id of the environment.")
        String environment = "";

        @Option(names = "--host", description = "Name or address.")
        String host = "";

        @Option(names = "--port", description = "Default: the engine's usual one.")
        int port;

        @Option(names = "--user", description = "Account that executes changes.")
        String user = "";

        @Option(names = "--password-env", description = "Environment variable that holds its password.")
        @Nullable
        String passwordVariable;

        @Option(names = "--tls", description = "DISABLE, PREFER, REQUIRE, VERIFY_CA or VERIFY_FULL.")
        @Nullable
        String tls;

        @Option(names = "--label", description = "key=value, as often as wanted.")
        Map<String, String> labels = new LinkedHashMap<>();

        Map<String, Object> body(String id) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("id", id);
            body.put("title", Optional.ofNullable(title).orElse(id));
            body.put("engine", engine);
            body.put("environment", environment);
            body.put("host", host);
            body.put("port", port);
            body.put("adminUser", user);
            Optional.ofNullable(passwordVariable)
                    .ifPresent(name -> body.put(
                            "adminPassword",
                            Optional.ofNullable(System.getenv(name))
                                    .orElseThrow(() -> ApiProblem.usage("the environment has no variable " + name))));
            Optional.ofNullable(tls).ifPresent(mode -> body.put("tlsMode", mode));
            body.put("labels", labels);
            return body;
        }
    }

    @Command(name = "list", description = "All servers.", mixinStandardHelpOptions = true)
    int list(@Mixin Output output) {
        var items = output.api().all("/v1/instances");
        return output.print(items, () -> {
            var table = new Table("ID", "ENGINE", "ENVIRONMENT", "ADDRESS", "SYNCED", "PROBLEM");
            items.forEach(i -> table.row(
                    i.path("id").asString(""),
                    i.path("engine").asString(""),
                    i.path("environment").asString(""),
                    i.path("host").asString("") + ":" + i.path("port").asInt(0),
                    i.path("syncedAt").asString("never"),
                    i.path("syncError").asString("")));
            return table;
        });
    }

    @Command(name = "show", description = "One server.", mixinStandardHelpOptions = true)
    int show(@Mixin Output output, @Parameters(paramLabel = "ID") String id) {
        return fields(output, output.api().get("/v1/instances/" + Api.part(id)));
    }

    @Command(name = "add", description = "Registers a server.", mixinStandardHelpOptions = true)
    int add(@Mixin Output output, @Parameters(paramLabel = "ID") String id, @Mixin Draft draft) {
        JsonNode made = output.api().post("/v1/instances", draft.body(id));
        return output.say(made, "Registered " + made.path("name").asString("") + ".");
    }

    @Command(name = "test", description = "Tries a registered server, step by step.", mixinStandardHelpOptions = true)
    int test(@Mixin Output output, @Parameters(paramLabel = "ID") String id) {
        JsonNode diagnosis = output.api().post("/v1/instances/" + Api.part(id) + ":test");
        output.print(diagnosis, () -> {
            var table = new Table("STEP", "RESULT", "MESSAGE", "NEXT");
            diagnosis
                    .path("steps")
                    .forEach(s -> table.row(
                            s.path("step").asString(""),
                            s.path("result").asString(""),
                            s.path("message").asString(""),
                            s.path("next").asString("")));
            return table;
        });
        return diagnosis.path("ok").asBoolean(false) ? 0 : 1;
    }

    @Command(name = "sync", description = "Reads a server's list of databases.", mixinStandardHelpOptions = true)
    int sync(@Mixin Output output, @Parameters(paramLabel = "ID") String id) {
        JsonNode sync = output.api().post("/v1/instances/" + Api.part(id) + ":sync");
        return output.say(
                sync,
                "Found " + sync.path("found").asInt(0) + " databases; "
                        + sync.path("gone").asInt(0) + " are gone.");
    }

    @Command(name = "remove", description = "Takes a server out of the catalogue.", mixinStandardHelpOptions = true)
    int remove(@Mixin Output output, @Parameters(paramLabel = "ID") String id) {
        output.api().delete("/v1/instances/" + Api.part(id));
        return output.say(Api.JSON.createObjectNode().put("removed", id), "Removed instances/" + id + ".");
    }

    static int fields(Output output, JsonNode answer) {
        return output.print(answer, () -> {
            var table = new Table("FIELD", "VALUE");
            answer.properties()
                    .forEach(f -> table.row(
                            f.getKey(),
                            f.getValue().isContainer()
                                    ? f.getValue().toString()
                                    : f.getValue().asString("")));
            return table;
        });
    }
}
