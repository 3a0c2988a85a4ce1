package dev.sluice.testing;

import dev.sluice.embedded.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A project with one PostgreSQL database of its own, a developer who proposes and an owner who approves.
 *
 * @param database its resource name
 */
public record TestProject(
        String id,
        String database,
        TestServers.TestDatabase target,
        TestClient admin,
        TestClient developer,
        TestClient owner) {
    /** The tests' superuser is called like the schema of the database's own history. */
    private static final String PUBLIC = "set search_path = public";

    /** Makes one whose instance is in the environment. */
    public static TestProject in(TestServer server, String environment) {
        TestServers.TestDatabase target = TestServers.createPostgresDatabase();
        TestClient admin = server.admin();
        String id = "plant-" + UUID.randomUUID().toString().substring(0, 8);
        admin.post("/v1/projects", Map.of("id", id, "title", id)).mustBeGood();
        admin.post("/v1/instances", instance(id, environment, target)).mustBeGood();
        admin.post("/v1/instances/" + id + ":sync").mustBeGood();
        String database = "instances/" + id + "/databases/" + target.name();
        admin.patch("/v1/" + database, Map.of("project", id)).mustBeGood();
        return new TestProject(
                id, database, target, admin, member(server, id, "developer"), member(server, id, "owner"));
    }

    /** The body that registers the server of the database. */
    public static Map<String, Object> instance(String id, String environment, TestServers.TestDatabase target) {
        return Map.of(
                "id",
                id,
                "title",
                "A server of tests",
                "engine",
                "postgresql",
                "environment",
                environment,
                "host",
                target.host(),
                "port",
                target.port(),
                "adminUser",
                target.user(),
                "adminPassword",
                target.password(),
                "tlsMode",
                "DISABLE");
    }

    private static TestClient member(TestServer server, String project, String role) {
        String login = role + "-of-" + project;
        TestClient client = server.user(login);
        server.admin()
                .post("/v1/projects/" + project + "/bindings", Map.of("principal", "users/" + login, "role", role))
                .mustBeGood();
        return client;
    }

    /** A new issue; its resource name. */
    public String issue() {
        return developer
                .post("/v1/projects/" + id + "/issues", Map.of("title", "A change"))
                .mustBeGood()
                .at("/name");
    }

    /** Proposes the script for the database. */
    public Answer propose(String issue, String script) {
        return developer.put("/v1/" + issue + "/plan", draft(database, script));
    }

    /** The body of a plan with one change. */
    public static Map<String, Object> draft(String database, String script) {
        return Map.of("changes", List.of(Map.of("databases", List.of(database), "scripts", Map.of("default", script))));
    }

    /** Waits until every check has finished. */
    public void awaitChecks(String issue) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (admin.get("/v1/" + issue + "/plan/checks:summary")
                    .json()
                    .at("/finished")
                    .asBoolean()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the checks of " + issue + " do not finish");
    }

    /** Approves the plan as it is now; the answer may be a refusal. */
    public Answer approve(String issue) {
        String digest = owner.get("/v1/" + issue + "/plan").at("/digest");
        return owner.post("/v1/" + issue + ":approve", Map.of("digest", digest));
    }

    /** A new issue whose plan has been proposed and checked; its resource name. */
    public String checked(String script) throws InterruptedException {
        String issue = issue();
        propose(issue, script).mustBeGood();
        awaitChecks(issue);
        return issue;
    }

    /** A new issue whose plan may be rolled out; its resource name. */
    public String approved(String script) throws InterruptedException {
        String issue = checked(script);
        approve(issue).mustBeGood();
        return issue;
    }

    /** Waits until the rollout runs no more; its status. */
    public String ended(String issue) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            String status = admin.get("/v1/" + issue + "/rollout").at("/status");
            if (!status.equals("RUNNING")) {
                return status;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the rollout of " + issue + " does not end");
    }

    /** Speaks to the database past Sluice. */
    public void tell(String sql) throws SQLException {
        try (Connection connection = target.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(PUBLIC);
            statement.execute(sql);
        }
    }

    /** The first value of the first row of the database's answer. */
    public String ask(String sql) throws SQLException {
        try (Connection connection = target.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(PUBLIC);
            ResultSet rows = statement.executeQuery(sql);
            rows.next();
            return rows.getString(1);
        }
    }
}
