package dev.sluice.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServerTest
class ProjectResourceTest {
    private final TestClient admin;

    ProjectResourceTest(TestServer server) {
        admin = server.admin();
    }

    @Test
    void createsAndReadsBack() {
        Answer created = create("plant-munich");

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        Answer read = admin.get("/v1/projects/plant-munich");
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.at("/name")).isEqualTo("projects/plant-munich");
        assertThat(read.json().has("archivedAt")).isFalse();
    }

    @Test
    void refusesAnIdThatIsTaken() {
        create("taken");

        Answer second = create("taken");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("project.exists");
    }

    @Test
    void refusesAnIdOfAnotherForm() {
        Answer answer = create("Not An Id");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("project.idInvalid");
    }

    @Test
    void changesOnlyWhatIsNamed() {
        create("partly");

        Answer changed = admin.patch("/v1/projects/partly", Map.of("title", "Other"));

        assertThat(changed.at("/title")).isEqualTo("Other");
        assertThat(changed.at("/labels/plant")).isEqualTo("muc");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void refusesToOverwriteWhatTheWriterHasNotSeen() {
        create("stale");
        admin.patch("/v1/projects/stale", Map.of("title", "First")).mustBeGood();

        Answer late = admin.with("If-Match", "\"1\"").patch("/v1/projects/stale", Map.of("title", "Second"));

        assertThat(late.status()).isEqualTo(412);
        assertThat(admin.get("/v1/projects/stale").at("/title")).isEqualTo("First");
    }

    @Test
    void archivedProjectsAreReadableAndUnchangeable() {
        create("old");
        admin.post("/v1/projects/old:archive").mustBeGood();

        assertThat(admin.get("/v1/projects/old").at("/archivedAt")).isNotEmpty();
        assertThat(admin.patch("/v1/projects/old", Map.of("title", "x")).code()).isEqualTo("project.archived");
        assertThat(admin.get("/v1/projects?pageSize=1000").text()).doesNotContain("projects/old\"");

        admin.post("/v1/projects/old:unarchive").mustBeGood();
        assertThat(admin.patch("/v1/projects/old", Map.of("title", "x")).status())
                .isEqualTo(200);
    }

    @Test
    void listsByPages() {
        create("page-a");
        create("page-b");
        create("page-c");

        int seen = 0;
        String token = "";
        do {
            Answer page =
                    admin.get("/v1/projects?pageSize=2&pageToken=" + token).mustBeGood();
            seen += (int) page.json()
                    .at("/items")
                    .valueStream()
                    .filter(item -> item.at("/id").asString().startsWith("page-"))
                    .count();
            token = page.at("/nextPageToken");
        } while (!token.isEmpty());

        assertThat(seen).isEqualTo(3);
    }

    private Answer create(String id) {
        return admin.post("/v1/projects", Map.of("id", id, "title", "Plant", "labels", Map.of("plant", "muc")));
    }
}
