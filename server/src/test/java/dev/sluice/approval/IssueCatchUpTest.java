package dev.sluice.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestProject;
import dev.sluice.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class IssueCatchUpTest {
    private final TestProject plant;
    private final JdbcClient jdbc;
    private final IssueCatchUp catchUp;

    IssueCatchUpTest(TestServer server, JdbcClient jdbc, IssueCatchUp catchUp) {
        plant = TestProject.in(server, "dev");
        this.jdbc = jdbc;
        this.catchUp = catchUp;
    }

    @Test
    void learnsWhichIssuesAreOpenThatWereAskedAboutBefore() throws Exception {
        plant.checked("create table a (id bigint primary key)");
        String closed = plant.checked("create table b (id bigint primary key)");
        plant.developer().post("/v1/" + closed + ":close").mustBeGood();
        jdbc.sql("update approval.request set open = null where project = :project")
                .param("project", plant.id())
                .update();
        assertThat(waiting()).isEqualTo("0");

        catchUp.run(new DefaultApplicationArguments());

        assertThat(waiting()).isEqualTo("1");
    }

    private String waiting() {
        return plant.owner().get("/v1/inbox:counts").at("/needsMe");
    }
}
