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
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database whose owner lets Sluice keep nothing in it. */
@ServerTest
class NoFootprintTest {
    private final TestServer server;
    private final TestClient admin;
    private final JdbcClient metadata;
    private final String project = "bare-" + UUID.randomUUID().toString().substring(0, 8);
    private final TestServers.TestDatabase target = TestServers.createPostgresDatabase();

    NoFootprintTest(TestServer server, JdbcClient metadata) {
        this.server = server;
        this.admin = server.admin();
        this.metadata = metadata;
    }

    @Test
    void theEvidenceOfACommitIsKeptHereAndNothingThere() throws Exception {
        String guest = "guest_" + target.name();
        tell("create role " + guest + " login password 'guest'", "grant create on schema public to " + guest);
        String issue = approved(guest, "create table part (id int primary key, name text not null);\n");

        admin.post("/v1/" + issue + "/rollout", Map.of()).mustBeGood();

        until(() -> admin.get("/v1/" + issue + "/rollout").at("/status").equals("DONE"));
        assertThat(ask("select count(*) from public.part")).isEqualTo("0");
        assertThat(ask("select count(*) from pg_namespace where nspname = 'sluice'"))
                .isEqualTo("0");
        String evidence = metadata.sql("""
                        select r.evidence from change.run r join change.task t on t.id = r.task where t.name like :name
                        """)
                .param("name", "%" + target.name())
                .query(String.class)
                .single();
        assertThat(evidence).startsWith("postgresql/1 sha256:").contains(" COMMITTING ");
    }

    private String approved(String guest, String script) throws InterruptedException {
        admin.post("/v1/projects", Map.of("id", project, "title", "Bare")).mustBeGood();
        TestClient ada = member("ada", "developer");
        TestClient grace = member("grace", "owner");
        Map<String, Object> instance = Map.of(
                "id", project,
                "title", "Bare",
                "engine", "postgresql",
                "environment", "dev",
                "host", target.host(),
                "port", target.port(),
                "adminUser", guest,
                "adminPassword", "guest",
                "tlsMode", "DISABLE");
        admin.post("/v1/instances", instance).mustBeGood();
        admin.post("/v1/instances/" + project + ":sync").mustBeGood();
        String database = "instances/" + project + "/databases/" + target.name();
        admin.patch("/v1/" + database, Map.of("project", project)).mustBeGood();
        Answer issue = ada.post("/v1/projects/" + project + "/issues", Map.of("title", "A change"))
                .mustBeGood();
        String name = issue.at("/name");
        Map<String, Object> change = Map.of("databases", List.of(database), "scripts", Map.of("default", script));
        ada.put("/v1/" + name + "/plan", Map.of("changes", List.of(change))).mustBeGood();
        until(() -> admin.get("/v1/" + name + "/plan/checks:summary")
                .json()
                .at("/finished")
                .asBoolean());
        String digest = grace.get("/v1/" + name + "/plan").at("/digest");
        grace.post("/v1/" + name + ":approve", Map.of("digest", digest)).mustBeGood();
        return name;
    }

    private TestClient member(String name, String role) {
        String login = name + "-" + project;
        TestClient client = server.user(login);
        admin.post("/v1/projects/" + project + "/bindings", Map.of("principal", "users/" + login, "role", role))
                .mustBeGood();
        return client;
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (condition.holds()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it does not come to its end");
    }

    private void tell(String... statements) throws SQLException {
        try (Connection connection = target.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
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
