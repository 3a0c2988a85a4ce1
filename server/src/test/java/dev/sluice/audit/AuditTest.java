package dev.sluice.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestServer;
import java.util.Map;
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
    void entriesCannotBeChanged() {
        assertThatThrownBy(() -> jdbc.sql("delete from audit.entry").update()).hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("update audit.entry set actor = 'x'").update())
                .hasMessageContaining("never changed");
    }

    private Answer entries(String filter) {
        return server.admin().get("/v1/audit?" + filter).mustBeGood();
    }
}
