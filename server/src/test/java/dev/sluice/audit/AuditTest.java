package dev.sluice.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestServer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class AuditTest {
    private final TestServer server;
    private final JdbcClient jdbc;

    AuditTest(TestServer server, JdbcClient jdbc) {
        this.server = server;
        this.jdbc = jdbc;
    }

    @Test
    void writesDownWhatWasDone() {
        String project = server.project();

        server.admin()
                .with("X-Request-Id", "audit-done")
                .patch("/v1/projects/" + project, Map.of("title", "New"))
                .mustBeGood();

        Answer entries = entries("resource=projects/" + project);
        assertThat(entries.at("/items/0/actor")).isEqualTo("users/admin");
        assertThat(entries.at("/items/0/route")).isEqualTo("/v1/projects/{project}");
        assertThat(entries.at("/items/0/project")).isEqualTo(project);
        assertThat(entries.at("/items/0/permission")).isEqualTo("projects.update");
        assertThat(entries.at("/items/0/outcome")).isEqualTo("DONE");
        assertThat(entries.at("/items/0/requestId")).isEqualTo("audit-done");
    }

    @Test
    void writesDownWhatWasDenied() {
        String project = server.project();

        server.user("audited").patch("/v1/projects/" + project, Map.of("title", "New"));

        Answer entries = entries("actor=users/audited&outcome=DENIED&project=" + project);
        assertThat(entries.at("/items/0/problem")).isEqualTo("access.denied");
        assertThat(entries.at("/items/0/status")).isEqualTo("403");
    }

    @Test
    void writesDownFailedSignInsWithoutThePassword() {
        server.user("audit-guessed");

        server.nobody().post("/v1/sessions", Map.of("login", "audit-guessed", "password", "secret-secret"));

        Answer entries = entries("resource=users/audit-guessed&outcome=DENIED");
        assertThat(entries.at("/items/0/actor")).isEqualTo("nobody");
        assertThat(entries.text()).doesNotContain("secret-secret");
    }

    @Test
    void readingLeavesNoEntry() {
        String project = server.project();
        server.admin().get("/v1/projects/" + project).mustBeGood();

        assertThat(entries("resource=projects/" + project).json().at("/items")).isEmpty();
    }

    @Test
    void readingTheAuditLeavesAnEntry() {
        server.with("dba", Optional.empty())
                .with("X-Request-Id", "audit-read")
                .get("/v1/audit")
                .mustBeGood();

        assertThat(server.admin().get("/v1/audit?resource=audit").text()).contains("audit-read");
    }

    @Test
    void deniedReadsLeaveAnEntry() {
        server.user("audit-peeper").get("/v1/projects/" + server.project());

        Answer entries = entries("actor=users/audit-peeper&outcome=DENIED");
        assertThat(entries.at("/items/0/method")).isEqualTo("GET");
        assertThat(entries.at("/items/0/problem")).isEqualTo("access.denied");
    }

    @Test
    void aChangeAndItsEntryAreOneTransaction() {
        String project = server.project();

        long together =
                jdbc.sql("""
                        select count(*) from project.project p join audit.entry e on e.xmin::text = p.xmin::text
                        where p.id = :project and e.route = '/v1/projects' and e.status is null
                        """).param("project", project).query(Long.class).single();

        assertThat(together).isEqualTo(1);
    }

    @Test
    void aChangeWhoseEntryCannotBeStoredIsNotMade() {
        String project = server.project();
        onEntry("audit-refused", "raise exception 'the disk is full'");

        Answer answer = server.admin()
                .with("X-Request-Id", "audit-refused")
                .patch("/v1/projects/" + project, Map.of("title", "Unseen"));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(server.admin().get("/v1/projects/" + project).at("/title")).isEqualTo(project);
    }

    @Test
    void aTransactionThatIsKilledAtItsEntryLeavesNoChangeAndOneEntryThatItFailed() {
        String project = server.project();
        onEntry("audit-killed", "perform pg_terminate_backend(pg_backend_pid()) where new.outcome = 'DONE'");

        Answer answer = server.admin()
                .with("X-Request-Id", "audit-killed")
                .patch("/v1/projects/" + project, Map.of("title", "Unseen"));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(server.admin().get("/v1/projects/" + project).at("/title")).isEqualTo(project);
        Answer entries = entries("resource=projects/" + project);
        assertThat(entries.json().at("/items").size()).isEqualTo(1);
        assertThat(entries.at("/items/0/outcome")).isEqualTo("FAILED");
    }

    /** Lets the database do something when the entry of the request comes. */
    private void onEntry(String requestId, String action) {
        String name = requestId.replace('-', '_');
        jdbc.sql("create function audit." + name + "() returns trigger language plpgsql as $$ begin " + action
                        + "; return new; end $$")
                .update();
        jdbc.sql("create trigger " + name + " before insert on audit.entry for each row when (new.request_id = '"
                        + requestId + "') execute function audit." + name + "()")
                .update();
    }

    @Test
    void entriesCannotBeChanged() {
        assertThatThrownBy(() -> jdbc.sql("delete from audit.entry").update()).hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("update audit.entry set actor = 'x'").update())
                .hasMessageContaining("never changed");
    }

    private Answer entries(String filter) {
        return server.admin().get("/v1/audit?" + filter).mustBeGood();
    }
}
