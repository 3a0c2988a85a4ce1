package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestProject;
import dev.sluice.testing.TestServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tests' metadata store is an external one, on the server where the targets are too. */
@ServerTest
class MetadataTargetTest {
    private final TestServer server;
    private final JdbcClient jdbc;

    MetadataTargetTest(TestServer server, JdbcClient jdbc) {
        this.server = server;
        this.jdbc = jdbc;
    }

    @Test
    void syncLeavesTheMetadataStoreOut() {
        TestProject project = TestProject.in(server, "dev");

        Answer found = server.admin().get("/v1/databases?pageSize=1000&instance=" + project.id());

        assertThat(found.text())
                .contains(project.database())
                .doesNotContain("\"instances/" + project.id() + "/databases/" + own() + "\"");
    }

    @Test
    void theConnectionTestWarns() {
        TestProject project = TestProject.in(server, "dev");

        Answer diagnosis =
                server.admin().post("/v1/instances/" + project.id() + ":test").mustBeGood();

        assertThat(diagnosis.json().at("/ok").asBoolean()).isTrue();
        assertThat(diagnosis.text()).contains("\"step\":\"metadata\"", "WARNING");
    }

    @Test
    void nothingIsDoneToTheMetadataStoreAlthoughTheCatalogueKnowsIt() throws InterruptedException {
        TestProject project = TestProject.in(server, "dev");
        jdbc.sql("""
                        insert into catalog.database
                            (id, instance, engine, environment, name, project, labels, all_labels, owner, charset,
                             collation_name, bytes, found_at, version)
                        values (:id, :instance, 'postgresql', 'dev', :name, :instance, '{}', '{}', '', '', '', 0, now(), 1)
                        """)
                .param("id", UUID.randomUUID())
                .param("instance", project.id())
                .param("name", own())
                .update();
        String issue = project.issue();
        project.developer()
                .put(
                        "/v1/" + issue + "/plan",
                        TestProject.draft("instances/" + project.id() + "/databases/" + own(), "select 1;\n"))
                .mustBeGood();

        project.awaitChecks(issue);

        Answer checks = project.admin().get("/v1/" + issue + "/plan/checks");
        assertThat(checks.at("/items/0/status")).isEqualTo("UNKNOWN");
        assertThat(checks.text()).contains("own metadata store");
    }

    private String own() {
        return jdbc.sql("select current_database()").query(String.class).single();
    }
}
