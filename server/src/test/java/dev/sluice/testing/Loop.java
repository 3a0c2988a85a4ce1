package dev.sluice.testing;

import dev.sluice.embedded.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A project of its own with a developer, an owner who approves, and one real PostgreSQL database to change. */
public final class Loop {
    /** The tests' superuser is called like the schema of the database's own history. */
    private static final String PLAIN = "set search_path = public";

    public final TestClient admin;
    /** The developer, who proposes. */
    public final TestClient ada;
    /** The owner, who approves. */
    public final TestClient grace;

    public final String project = "loop-" + UUID.randomUUID().toString().substring(0, 8);
    public final TestServers.TestDatabase target = TestServers.createPostgresDatabase();
    /** Resource name of the database. */
    public final String database = "instances/" + project + "/databases/" + target.name();

    private final TestServer server;

    public Loop(TestServer server) {
        this.server = server;
        this.admin = server.admin();
        admin.post("/v1/projects", Map.of("id", project, "title", "Loop")).mustBeGood();
        ada = member("ada", "developer");
        grace = member("grace", "owner");
        admin.post("/v1/instances", instance()).mustBeGood();
        admin.post("/v1/instances/" + project + ":sync").mustBeGood();
        admin.patch("/v1/" + database, Map.of("project", project)).mustBeGood();
    }

    private Map<String, Object> instance() {
        return Map.ofEntries(
                Map.entry("id", project),
                Map.entry("title", "Loop"),
                Map.entry("engine", "postgresql"),
                Map.entry("environment", "dev"),
                Map.entry("host", target.host()),
                Map.entry("port", target.port()),
                Map.entry("adminUser", target.user()),
                Map.entry("adminPassword", target.password()),
                Map.entry("tlsMode", "DISABLE"));
    }

    /** Files an issue with a plan for the database; its name. */
    public String propose(String script) {
        Answer issue = ada.post("/v1/projects/" + project + "/issues", Map.of("title", "A change"))
                .mustBeGood();
        plan(ada, issue.at("/name"), script).mustBeGood();
        return issue.at("/name");
    }

    /** An issue whose plan is checked and approved; its name. */
    public String approved(String script) throws InterruptedException {
        String issue = propose(script);
        checked(issue);
        approve(issue).mustBeGood();
        return issue;
    }

    public Answer plan(TestClient who, String issue, String script) {
        return who.put("/v1/" + issue + "/plan", draft(List.of(database), script));
    }

    public static Map<String, Object> draft(List<String> databases, String script) {
        return Map.of("changes", List.of(Map.of("databases", databases, "scripts", Map.of("default", script))));
    }

    public Answer approve(String issue) {
        String digest = grace.get("/v1/" + issue + "/plan").at("/digest");
        return grace.post("/v1/" + issue + ":approve", Map.of("digest", digest));
    }

    /** Waits for the checks of the plan. */
    public void checked(String issue) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (admin.get("/v1/" + issue + "/plan/checks:summary")
                    .json()
                    .at("/finished")
                    .asBoolean()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the checks do not finish");
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
        throw new AssertionError("the rollout does not end");
    }

    private TestClient member(String name, String role) {
        String login = name + "-" + project;
        TestClient client = server.user(login);
        admin.post("/v1/projects/" + project + "/bindings", Map.of("principal", "users/" + login, "role", role))
                .mustBeGood();
        return client;
    }

    /** Speaks to the database past Sluice. */
    public void tell(String sql) throws SQLException {
        try (Connection connection = target.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(PLAIN);
            statement.execute(sql);
        }
    }

    /** The first value of the first row. */
    public String ask(String sql) throws SQLException {
        try (Connection connection = target.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(PLAIN);
            ResultSet rows = statement.executeQuery(sql);
            rows.next();
            return rows.getString(1);
        }
    }
}
