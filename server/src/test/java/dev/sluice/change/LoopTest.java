package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.embedded.testing.TestServers;
import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a script to the history, and every gate on the way, against a real PostgreSQL. */
@ServerTest
class LoopTest {
    private static final String GOOD = "create table part (id int primary key, name text not null);\n";

    private final TestServer server;
    private final TestClient admin;
    private final String project = "loop-" + UUID.randomUUID().toString().substring(0, 8);
    private TestServers.TestDatabase target = TestServers.createPostgresDatabase();
    private TestClient ada;
    private TestClient grace;
    private String database = "";

    LoopTest(TestServer server) {
        this.server = server;
        this.admin = server.admin();
        this.ada = admin;
        this.grace = admin;
    }

    @BeforeEach
    void prepare() {
        target = TestServers.createPostgresDatabase();
        admin.post("/v1/projects", Map.of("id", project, "title", "Loop")).mustBeGood();
        ada = member("ada", "developer");
        grace = member("grace", "owner");
        admin.post(
                        "/v1/instances",
                        Map.of(
                                "id",
                                project,
                                "title",
                                "Loop",
                                "engine",
                                "postgresql",
                                "environment",
                                "dev",
                                "host",
                                target.host(),
                                "port",
                                target.port(),
                                "adminUser",
                                target.user(),
                                "adminPassword",
                                target.password(),
                                "tlsMode",
                                "DISABLE"))
                .mustBeGood();
        admin.post("/v1/instances/" + project + ":sync").mustBeGood();
        database = "instances/" + project + "/databases/" + target.name();
        admin.patch("/v1/" + database, Map.of("project", project)).mustBeGood();
    }

    @Test
    void takesAScriptToTheDatabaseAndIntoTheHistory() throws Exception {
        String issue = propose(GOOD);
        checked(issue);
        approve(issue).mustBeGood();

        admin.post("/v1/" + issue + "/rollout", Map.of()).mustBeGood();

        assertThat(ended(issue)).isEqualTo("DONE");
        assertThat(ask("select count(*) from public.part")).isEqualTo("0");
        assertThat(ask("select count(*) from sluice.history where state = 'done'"))
                .isEqualTo("1");
        Answer history = admin.get("/v1/projects/" + project + "/history");
        assertThat(history.at("/items/0/database")).isEqualTo(database);
        assertThat(history.json().at("/items/0/objects").asInt()).isPositive();
        String entry = history.at("/items/0/id");
        assertThat(admin.get("/v1/projects/" + project + "/history/" + entry + "/diff")
                        .text())
                .contains("part");
        assertThat(admin.get("/v1/" + issue).at("/status")).isEqualTo("DONE");
    }

    @Test
    void logsEachStatementWithPositionDurationAndRows() throws Exception {
        String issue = propose(GOOD + "insert into part values (1, 'a'), (2, 'b');\n");
        checked(issue);
        approve(issue).mustBeGood();
        admin.post("/v1/" + issue + "/rollout", Map.of()).mustBeGood();
        ended(issue);

        String task = admin.get("/v1/" + issue + "/rollout/tasks").at("/items/0/id");
        Answer log = admin.get("/v1/" + issue + "/rollout/tasks/" + task + "/runs/1/log");

        assertThat(log.json().at("/items").size()).isEqualTo(2);
        assertThat(log.json().at("/items/1/line").asInt()).isEqualTo(2);
        assertThat(log.json().at("/items/1/rows").asInt()).isEqualTo(2);
        assertThat(log.json().at("/items/1/microseconds").asLong()).isPositive();
    }

    @Test
    void rejectsRolloutWhenApprovalIsMissing() throws Exception {
        String issue = propose(GOOD);
        checked(issue);

        Answer answer = admin.post("/v1/" + issue + "/rollout", Map.of());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("rollout.notApproved");
    }

    @Test
    void rejectsRolloutWhenAScriptHasASyntaxError() throws Exception {
        String issue = propose("create table a (id int);\ncreate tabel b (id int);\ncreate table c (id int);\n");
        checked(issue);
        approve(issue).mustBeGood();

        Answer answer = admin.post("/v1/" + issue + "/rollout", Map.of());

        assertThat(answer.code()).isEqualTo("rollout.checksFailed");
        Answer checks = admin.get("/v1/" + issue + "/plan/checks");
        assertThat(checks.text()).contains("\"rule\":\"syntax\"").contains("\"line\":2");
        assertThat(ask("select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void nobodyApprovesTheirOwnChange() throws Exception {
        grace.post("/v1/projects/" + project + "/issues", Map.of("title", "Own"))
                .mustBeGood();
        String issue = "projects/" + project + "/issues/1";
        plan(grace, issue, GOOD).mustBeGood();
        checked(issue);

        Answer answer = approve(issue);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("approval.ownChange");
    }

    @Test
    void anEditTakesTheApprovalAway() throws Exception {
        String issue = propose(GOOD);
        checked(issue);
        approve(issue).mustBeGood();

        plan(ada, issue, "create table other (id int primary key);\n").mustBeGood();
        checked(issue);

        assertThat(admin.get("/v1/" + issue + "/approval").at("/status")).isEqualTo("PENDING");
        assertThat(admin.post("/v1/" + issue + "/rollout", Map.of()).code()).isEqualTo("rollout.notApproved");
    }

    @Test
    void anApprovalOfAnotherRevisionDoesNotCount() throws Exception {
        String issue = propose(GOOD);
        checked(issue);

        Answer answer = grace.post("/v1/" + issue + ":approve", Map.of("digest", "sha256:0"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("approval.digestChanged");
    }

    @Test
    void aDeveloperMayNotStartTheRollout() throws Exception {
        String issue = propose(GOOD);
        checked(issue);
        approve(issue).mustBeGood();

        assertThat(ada.post("/v1/" + issue + "/rollout", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void aFailedTaskPausesTheRolloutAndCanBeTriedAgain() throws Exception {
        String issue = propose(GOOD);
        checked(issue);
        approve(issue).mustBeGood();
        tell("create table public.part (wrong int)");
        admin.post("/v1/" + issue + "/rollout", Map.of("failureLimit", 1)).mustBeGood();

        assertThat(ended(issue)).isEqualTo("PAUSED");
        Answer tasks = admin.get("/v1/" + issue + "/rollout/tasks");
        assertThat(tasks.at("/items/0/status")).isEqualTo("FAILED");
        assertThat(tasks.at("/items/0/reason")).contains("part");

        tell("drop table public.part");
        admin.post("/v1/" + issue + "/rollout/tasks/" + tasks.at("/items/0/id") + ":retry")
                .mustBeGood();
        admin.post("/v1/" + issue + "/rollout:resume").mustBeGood();
        assertThat(ended(issue)).isEqualTo("DONE");
    }

    @Test
    void refusesWhatCannotBePlannedAndChangesNothing() {
        String issue = "projects/" + project + "/issues/1";
        ada.post("/v1/projects/" + project + "/issues", Map.of("title", "Bad")).mustBeGood();

        assertThat(plan(ada, issue, "  \n").code()).isEqualTo("plan.scriptEmpty");
        assertThat(plan(ada, issue, "select 1;".repeat(4_000_000)).code()).isEqualTo("plan.scriptTooLarge");
        assertThat(ada.put("/v1/" + issue + "/plan", draft(List.of("instances/x/databases/y"), GOOD))
                        .code())
                .isEqualTo("plan.databaseNotInProject");
        grace.post(
                        "/v1/projects/" + project + "/databaseGroups",
                        Map.of("id", "none", "title", "None", "expression", "environment == 'moon'"))
                .mustBeGood();
        Answer empty = ada.put(
                "/v1/" + issue + "/plan",
                Map.of("changes", List.of(Map.of("groups", List.of("none"), "scripts", Map.of("default", GOOD)))));
        assertThat(empty.code()).isEqualTo("plan.groupEmpty");
        assertThat(ada.get("/v1/" + issue + "/plan").status()).isEqualTo(404);
    }

    @Test
    void aWrongPasswordIsDiagnosedAndNeverShown() {
        Answer diagnosis = admin.post(
                "/v1/instances:test",
                Map.of(
                        "title", "Wrong",
                        "engine", "postgresql",
                        "environment", "dev",
                        "host", target.host(),
                        "port", target.port(),
                        "adminUser", target.user(),
                        "adminPassword", "canary-4711",
                        "tlsMode", "DISABLE"));

        assertThat(diagnosis.json().at("/ok").asBoolean()).isFalse();
        assertThat(diagnosis.text()).contains("login").doesNotContain("canary-4711");
        assertThat(admin.get("/v1/instances/" + project).text()).doesNotContain(target.password());
    }

    private String propose(String script) {
        Answer issue = ada.post("/v1/projects/" + project + "/issues", Map.of("title", "A change"))
                .mustBeGood();
        plan(ada, issue.at("/name"), script).mustBeGood();
        return issue.at("/name");
    }

    private Answer plan(TestClient who, String issue, String script) {
        return who.put("/v1/" + issue + "/plan", draft(List.of(database), script));
    }

    private static Map<String, Object> draft(List<String> databases, String script) {
        return Map.of("changes", List.of(Map.of("databases", databases, "scripts", Map.of("default", script))));
    }

    private Answer approve(String issue) {
        String digest = grace.get("/v1/" + issue + "/plan").at("/digest");
        return grace.post("/v1/" + issue + ":approve", Map.of("digest", digest));
    }

    private void checked(String issue) throws InterruptedException {
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

    private String ended(String issue) throws InterruptedException {
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

    private void tell(String sql) throws SQLException {
        try (Connection connection = target.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = target.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
