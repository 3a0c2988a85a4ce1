package dev.sluice.demo;

import dev.sluice.cli.remote.Api;
import dev.sluice.cli.remote.ApiProblem;
import dev.sluice.cli.remote.LoginCommand;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the demo needs in the server: people, the sample project, the plants' instances and databases. */
final class Workspace {
    static final String PROJECT = "mes";
    private static final Map<String, String> PEOPLE = Map.of("ada", "developer", "grace", "owner", "otto", "releaser");

    private final URI server;
    private final String password;
    private final Api admin;

    /** @param password of the administrator, and of everybody else */
    Workspace(URI server, String password) {
        this.server = server;
        this.password = password;
        this.admin = as("admin");
    }

    /** The API as somebody. */
    Api as(String user) {
        return new Api(server, Optional.of(token(user)));
    }

    /** A new API token of somebody. */
    String token(String user) {
        return LoginCommand.token(new Api(server, Optional.empty()), user, password, "demo");
    }

    Api admin() {
        return admin;
    }

    /** Fills the workspace; what is there already stays. */
    void fill(Plants plants) {
        people();
        Plant.ALL.stream().map(Plant::instance).distinct().forEach(instance -> register(instance, plants));
        Plant.ALL.forEach(plant -> adopt(
                plant.resourceName(),
                Map.of(
                        "plant", plant.plant(),
                        "region", plant.region(),
                        "line", plant.line(),
                        "sample", "true")));
        group("all-plants", "All plants", "labels.sample == \"true\"");
        group("north", "Plants in the north", "labels.region == \"north\"");
    }

    /** The project, out of the archive if it had been taken out before, and who works in it. */
    void people() {
        unlessThere(() -> admin.post(
                "/v1/projects",
                Map.of(
                        "id",
                        PROJECT,
                        "title",
                        "Manufacturing execution (sample)",
                        "labels",
                        Map.of("sample", "true"))));
        if (admin.get("/v1/projects/" + PROJECT).has("archivedAt")) {
            admin.post("/v1/projects/" + PROJECT + ":unarchive");
        }
        PEOPLE.forEach((user, role) -> {
            unlessThere(() -> admin.post(
                    "/v1/users",
                    Map.of(
                            "id",
                            user,
                            "displayName",
                            user.substring(0, 1).toUpperCase(Locale.ROOT) + user.substring(1),
                            "password",
                            password)));
            unlessThere(() -> admin.post(
                    "/v1/projects/" + PROJECT + "/bindings", Map.of("principal", "users/" + user, "role", role)));
        });
    }

    /** Takes the samples out again: instances with their databases, and the project, which is archived. */
    void clear() {
        Plant.ALL.stream()
                .map(Plant::instance)
                .distinct()
                .forEach(instance -> ifThere(() -> admin.delete("/v1/instances/" + instance)));
        ifThere(() -> admin.post("/v1/projects/" + PROJECT + ":archive"));
    }

    /** Somebody may have taken it out before. */
    private static void ifThere(Runnable removing) {
        try {
            removing.run();
        } catch (ApiProblem problem) {
            if (!problem.code().endsWith("otFound")) {
                throw problem;
            }
        }
    }

    private void register(String instance, Plants plants) {
        Plant one = Plant.ALL.stream()
                .filter(plant -> plant.instance().equals(instance))
                .findFirst()
                .orElseThrow();
        register(
                instance,
                "Plants, " + one.environment() + " (sample)",
                one.engine(),
                one.environment(),
                plants.server(one.engine()));
    }

    /** Registers an instance, or brings it up to date: servers of a demo get a free port at each start. */
    void register(String instance, String title, String engine, String environment, Plants.Server where) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("title", title);
        draft.put("engine", engine);
        draft.put("environment", environment);
        draft.put("host", "127.0.0.1");
        draft.put("port", where.port());
        draft.put("adminUser", where.user());
        draft.put("adminPassword", where.password());
        draft.put("tlsMode", "DISABLE");
        draft.put("labels", Map.of("sample", "true"));
        try {
            admin.put("/v1/instances/" + instance, draft);
        } catch (ApiProblem notThere) {
            draft.put("id", instance);
            admin.post("/v1/instances", draft);
        }
        admin.post("/v1/instances/" + instance + ":sync");
    }

    /** Gives a database that a sync has found to the project. */
    void adopt(String database, Map<String, String> labels) {
        admin.patch("/v1/" + database, Map.of("project", PROJECT, "labels", labels));
    }

    /** Makes a database group. */
    void group(String id, String title, String expression) {
        unlessThere(() -> admin.post(
                "/v1/projects/" + PROJECT + "/databaseGroups",
                Map.of("id", id, "title", title, "expression", expression)));
    }

    private static void unlessThere(Runnable making) {
        try {
            making.run();
        } catch (ApiProblem problem) {
            if (!problem.code().endsWith("xists") && !problem.code().equals("access.bound")) {
                throw problem;
            }
        }
    }
}
