package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestProject;
import dev.sluice.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServerTest
class ArchivedProjectsTest {
    private final TestServer server;

    ArchivedProjectsTest(TestServer server) {
        this.server = server;
    }

    @Test
    void archivingAProjectPausesItsRollouts() throws InterruptedException {
        TestProject project = TestProject.in(server, "staging");
        String issue = project.issue();
        project.propose(issue, "create table part (id int primary key);\n").mustBeGood();
        project.awaitChecks(issue);
        project.approve(issue).mustBeGood();
        project.admin().post("/v1/" + issue + "/rollout", Map.of()).mustBeGood();
        assertThat(project.admin().get("/v1/" + issue + "/rollout").at("/status"))
                .isEqualTo("RUNNING");

        project.admin().post("/v1/projects/" + project.id() + ":archive").mustBeGood();

        assertThat(project.admin().get("/v1/" + issue + "/rollout").at("/status"))
                .isEqualTo("PAUSED");
        assertThat(project.admin().post("/v1/" + issue + "/rollout:resume").code())
                .isEqualTo("project.archived");
        project.admin().post("/v1/projects/" + project.id() + ":unarchive").mustBeGood();
        project.admin().post("/v1/" + issue + "/rollout:resume").mustBeGood();
    }
}
