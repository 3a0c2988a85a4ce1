package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.RecordedEvents;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestProject;
import dev.sluice.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Other rooms hear of every change to the catalogue. */
@ServerTest
class CatalogEventsTest {
    private final TestServer server;
    private final TestClient admin;
    private final RecordedEvents events;

    CatalogEventsTest(TestServer server, RecordedEvents events) {
        this.server = server;
        this.admin = server.admin();
        this.events = events;
    }

    @Test
    void environmentsTell() {
        admin.post("/v1/environments", Map.of("id", "told", "title", "Told", "position", 90))
                .mustBeGood();
        admin.patch("/v1/environments/told", Map.of("title", "Told again")).mustBeGood();
        admin.delete("/v1/environments/told").mustBeGood();

        assertThat(events.kinds("environments/told"))
                .containsExactly("environment.created", "environment.updated", "environment.deleted");
    }

    @Test
    void databaseGroupsTell() {
        String group = "projects/" + server.project() + "/databaseGroups/all";
        String collection = "/v1/" + group.substring(0, group.lastIndexOf('/'));
        admin.post(collection, Map.of("id", "all", "title", "All", "expression", "true"))
                .mustBeGood();
        admin.patch("/v1/" + group, Map.of("expression", "environment == 'dev'"))
                .mustBeGood();
        admin.delete("/v1/" + group).mustBeGood();

        assertThat(events.kinds(group))
                .containsExactly("databaseGroup.created", "databaseGroup.updated", "databaseGroup.deleted");
    }

    @Test
    void labelsAndAssignmentsTell() {
        TestProject project = TestProject.in(server, "dev");
        admin.patch("/v1/" + project.database(), Map.of("labels", Map.of("line", "7")))
                .mustBeGood();
        admin.patch("/v1/" + project.database(), Map.of("project", "")).mustBeGood();

        assertThat(events.kinds(project.database()))
                .containsExactly("database.assigned", "database.updated", "database.assigned");
    }
}
