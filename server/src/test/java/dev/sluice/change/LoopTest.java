package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestProject;
import dev.sluice.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a script to the history, and every gate on the way, against a real PostgreSQL. */
@ServerTest
class LoopTest {
    private static final String GOOD = "create table part (id int primary key, name text not null);\n";

    private final TestProject plant;

    LoopTest(TestServer server) {
        plant = TestProject.in(server, "dev");
    }

    @Test
    void takesAScriptToTheDatabaseAndIntoTheHistory() throws Exception {
        String issue = plant.approved(GOOD);

        plant.admin().post("/v1/" + issue + "/rollout", Map.of()).mustBeGood();

        assertThat(plant.ended(issue)).isEqualTo("DONE");
        assertThat(plant.ask("select count(*) from public.part")).isEqualTo("0");
        assertThat(plant.ask("select count(*) from sluice.history where state = 'done'"))
                .isEqualTo("1");
        Answer history = plant.admin().get("/v1/projects/" + plant.id() + "/history");
        assertThat(history.at("/items/0/database")).isEqualTo(plant.database());
        assertThat(history.json().at("/items/0/objects").asInt()).isPositive();
        String entry = history.at("/items/0/id");
        assertThat(plant.admin()
                        .get("/v1/projects/" + plant.id() + "/history/" + entry + "/diff")
                        .text())
                .contains("part");
        assertThat(plant.admin().get("/v1/" + issue).at("/status")).isEqualTo("DONE");
    }

    @Test
    void logsEachStatementWithPositionDurationAndRows() throws Exception {
        String issue = plant.approved(GOOD + "insert into part values (1, 'a'), (2, 'b');\n");
        plant.admin().post("/v1/" + issue + "/rollout", Map.of()).mustBeGood();
        plant.ended(issue);

        String task = plant.admin().get("/v1/" + issue + "/rollout/tasks").at("/items/0/id");
        Answer log = plant.admin().get("/v1/" + issue + "/rollout/tasks/" + task + "/runs/1/log");

        assertThat(log.json().at("/items").size()).isEqualTo(2);
        assertThat(log.json().at("/items/1/line").asInt()).isEqualTo(2);
        assertThat(log.json().at("/items/1/rows").asInt()).isEqualTo(2);
        assertThat(log.json().at("/items/1/microseconds").asLong()).isPositive();
    }

    @Test
    void rejectsRolloutWhenApprovalIsMissing() throws Exception {
        String issue = plant.checked(GOOD);

        Answer answer = plant.admin().post("/v1/" + issue + "/rollout", Map.of());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("rollout.notApproved");
    }

    @Test
    void rejectsRolloutWhenAScriptHasASyntaxError() throws Exception {
        String issue = plant.checked("create table a (id int);\ncreate tabel b (id int);\ncreate table c (id int);\n");
        plant.approve(issue).mustBeGood();

        Answer answer = plant.admin().post("/v1/" + issue + "/rollout", Map.of());

        assertThat(answer.code()).isEqualTo("rollout.checksFailed");
        Answer checks = plant.admin().get("/v1/" + issue + "/plan/checks");
        assertThat(checks.text()).contains("\"rule\":\"syntax\"").contains("\"line\":2");
        assertThat(plant.ask("select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void nobodyApprovesTheirOwnChange() throws Exception {
        plant.owner()
                .post("/v1/projects/" + plant.id() + "/issues", Map.of("title", "Own"))
                .mustBeGood();
        String issue = "projects/" + plant.id() + "/issues/1";
        plant.owner()
                .put("/v1/" + issue + "/plan", TestProject.draft(plant.database(), GOOD))
                .mustBeGood();
        plant.awaitChecks(issue);

        Answer answer = plant.approve(issue);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("approval.ownChange");
    }

    @Test
    void anEditTakesTheApprovalAway() throws Exception {
        String issue = plant.approved(GOOD);

        plant.propose(issue, "create table other (id int primary key);\n").mustBeGood();
        plant.awaitChecks(issue);

        assertThat(plant.admin().get("/v1/" + issue + "/approval").at("/status"))
                .isEqualTo("PENDING");
        assertThat(plant.admin().post("/v1/" + issue + "/rollout", Map.of()).code())
                .isEqualTo("rollout.notApproved");
    }

    @Test
    void anApprovalOfAnotherRevisionDoesNotCount() throws Exception {
        String issue = plant.checked(GOOD);

        Answer answer = plant.owner().post("/v1/" + issue + ":approve", Map.of("digest", "sha256:0"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("approval.digestChanged");
    }

    @Test
    void aDeveloperMayNotStartTheRollout() throws Exception {
        String issue = plant.approved(GOOD);

        assertThat(plant.developer().post("/v1/" + issue + "/rollout", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void aFailedTaskPausesTheRolloutAndCanBeTriedAgain() throws Exception {
        String issue = plant.approved(GOOD);
        plant.tell("create table public.part (wrong int)");
        plant.admin()
                .post("/v1/" + issue + "/rollout", Map.of("failureLimit", 1))
                .mustBeGood();

        assertThat(plant.ended(issue)).isEqualTo("PAUSED");
        Answer tasks = plant.admin().get("/v1/" + issue + "/rollout/tasks");
        assertThat(tasks.at("/items/0/status")).isEqualTo("FAILED");
        assertThat(tasks.at("/items/0/reason")).contains("part");

        plant.tell("drop table public.part");
        plant.admin()
                .post("/v1/" + issue + "/rollout/tasks/" + tasks.at("/items/0/id") + ":retry")
                .mustBeGood();
        plant.admin().post("/v1/" + issue + "/rollout:resume").mustBeGood();
        assertThat(plant.ended(issue)).isEqualTo("DONE");
    }

    @Test
    void refusesWhatCannotBePlannedAndChangesNothing() {
        String issue = "projects/" + plant.id() + "/issues/1";
        plant.developer()
                .post("/v1/projects/" + plant.id() + "/issues", Map.of("title", "Bad"))
                .mustBeGood();

        assertThat(plant.propose(issue, "  \n").code()).isEqualTo("plan.scriptEmpty");
        assertThat(plant.propose(issue, "select 1;".repeat(4_000_000)).code()).isEqualTo("plan.scriptTooLarge");
        assertThat(plant.developer()
                        .put("/v1/" + issue + "/plan", TestProject.draft("instances/x/databases/y", GOOD))
                        .code())
                .isEqualTo("plan.databaseNotInProject");
        plant.owner()
                .post(
                        "/v1/projects/" + plant.id() + "/databaseGroups",
                        Map.of("id", "none", "title", "None", "expression", "environment == 'moon'"))
                .mustBeGood();
        Answer empty = plant.developer()
                .put(
                        "/v1/" + issue + "/plan",
                        Map.of(
                                "changes",
                                List.of(Map.of("groups", List.of("none"), "scripts", Map.of("default", GOOD)))));
        assertThat(empty.code()).isEqualTo("plan.groupEmpty");
        assertThat(plant.developer().get("/v1/" + issue + "/plan").status()).isEqualTo(404);
    }

    @Test
    void aWrongPasswordIsDiagnosedAndNeverShown() {
        Answer diagnosis = plant.admin()
                .post(
                        "/v1/instances:test",
                        Map.of(
                                "title", "Wrong",
                                "engine", "postgresql",
                                "environment", "dev",
                                "host", plant.target().host(),
                                "port", plant.target().port(),
                                "adminUser", plant.target().user(),
                                "adminPassword", "canary-4711",
                                "tlsMode", "DISABLE"));

        assertThat(diagnosis.json().at("/ok").asBoolean()).isFalse();
        assertThat(diagnosis.text()).contains("login").doesNotContain("canary-4711");
        assertThat(plant.admin().get("/v1/instances/" + plant.id()).text())
                .doesNotContain(plant.target().password());
    }
}
