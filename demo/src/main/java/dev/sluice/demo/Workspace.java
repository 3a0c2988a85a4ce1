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
        String token = LoginCommand.token(new Api(server, Optional.empty()), user, password, "demo");
        return new Api(server, Optional.of(token));
    }

    Api admin() {
        return admin;
    }

    /** Fills the workspace; what is there already stays. */
    void fill(Plants plants) {
        unlessThere(() -> admin.post(
                "/v1/projects",
                Map.of(
                        "id",
                        PROJECT,
                        "title",
                        "Manufacturing execution (sample)",
                        "labels",
                        Map.of("sample", "true"))));
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
        Plant.ALL.stream().map(Plant::instance).distinct().forEach(instance -> register(instance, plants));
        Plant.ALL.forEach(plant -> admin.patch(
                "/v1/" + plant.resourceName(),
                Map.of(
                        "project",
                        PROJECT,
                        "labels",
                        Map.of(
                                "plant", plant.plant(),
                                "region", plant.region(),
                                "line", plant.line(),
                                "sample", "true"))));
        unlessThere(() -> group("all-plants", "All plants", "labels.sample == \"true\""));
        unlessThere(() -> group("north", "Plants in the north", "labels.region == \"north\""));
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
        Plants.Server where = plants.server(one.engine());
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("title", "Plants, " + one.environment() + " (sample)");
        draft.put("engine", one.engine());
        draft.put("environment", one.environment());
        draft.put("host", "127.0.0.1");
        draft.put("port", where.port());
        draft.put("adminUser", where.user());
        draft.put("adminPassword", where.password());
        draft.put("tlsMode", "DISABLE");
        draft.put("labels", Map.of("sample", "true"));
        // The servers of the demo get a free port at each start: an instance that is there is brought up to date.
        try {
            admin.put("/v1/instances/" + instance, draft);
        } catch (ApiProblem notThere) {
            draft.put("id", instance);
            admin.post("/v1/instances", draft);
        }
        admin.post("/v1/instances/" + instance + ":sync");
    }

    private void group(String id, String title, String expression) {
        admin.post(
                "/v1/projects/" + PROJECT + "/databaseGroups",
                Map.of("id", id, "title", title, "expression", expression));
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
