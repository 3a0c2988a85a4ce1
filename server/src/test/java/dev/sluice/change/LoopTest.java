package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.Loop;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a script to the history, and every gate on the way, against a real PostgreSQL. */
@ServerTest
class LoopTest {
    private static final String GOOD = "create table part (id int primary key, name text not null);\n";

    private final Loop loop;

    LoopTest(TestServer server) {
        loop = new Loop(server);
    }

    @Test
    void takesAScriptToTheDatabaseAndIntoTheHistory() throws Exception {
        String issue = loop.propose(GOOD);
        loop.checked(issue);
        loop.approve(issue).mustBeGood();

        loop.admin.post("/v1/" + issue + "/rollout", Map.of()).mustBeGood();

        assertThat(loop.ended(issue)).isEqualTo("DONE");
        assertThat(loop.ask("select count(*) from public.part")).isEqualTo("0");
        assertThat(loop.ask("select count(*) from sluice.history where state = 'done'"))
                .isEqualTo("1");
        Answer history = loop.admin.get("/v1/projects/" + loop.project + "/history");
        assertThat(history.at("/items/0/database")).isEqualTo(loop.database);
        assertThat(history.json().at("/items/0/objects").asInt()).isPositive();
        String entry = history.at("/items/0/id");
        assertThat(loop.admin
                        .get("/v1/projects/" + loop.project + "/history/" + entry + "/diff")
                        .text())
                .contains("part");
        assertThat(loop.admin.get("/v1/" + issue).at("/status")).isEqualTo("DONE");
    }

    @Test
    void logsEachStatementWithPositionDurationAndRows() throws Exception {
        String issue = loop.propose(GOOD + "insert into part values (1, 'a'), (2, 'b');\n");
        loop.checked(issue);
        loop.approve(issue).mustBeGood();
        loop.admin.post("/v1/" + issue + "/rollout", Map.of()).mustBeGood();
        loop.ended(issue);

        String task = loop.admin.get("/v1/" + issue + "/rollout/tasks").at("/items/0/id");
        Answer log = loop.admin.get("/v1/" + issue + "/rollout/tasks/" + task + "/runs/1/log");

        assertThat(log.json().at("/items").size()).isEqualTo(2);
        assertThat(log.json().at("/items/1/line").asInt()).isEqualTo(2);
        assertThat(log.json().at("/items/1/rows").asInt()).isEqualTo(2);
        assertThat(log.json().at("/items/1/microseconds").asLong()).isPositive();
    }

    @Test
    void rejectsRolloutWhenApprovalIsMissing() throws Exception {
        String issue = loop.propose(GOOD);
        loop.checked(issue);

        Answer answer = loop.admin.post("/v1/" + issue + "/rollout", Map.of());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("rollout.notApproved");
    }

    @Test
    void rejectsRolloutWhenAScriptHasASyntaxError() throws Exception {
        String issue = loop.propose("create table a (id int);\ncreate tabel b (id int);\ncreate table c (id int);\n");
        loop.checked(issue);
        loop.approve(issue).mustBeGood();

        Answer answer = loop.admin.post("/v1/" + issue + "/rollout", Map.of());

        assertThat(answer.code()).isEqualTo("rollout.checksFailed");
        Answer checks = loop.admin.get("/v1/" + issue + "/plan/checks");
        assertThat(checks.text()).contains("\"rule\":\"syntax\"").contains("\"line\":2");
        assertThat(loop.ask("select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void nobodyApprovesTheirOwnChange() throws Exception {
        loop.grace
                .post("/v1/projects/" + loop.project + "/issues", Map.of("title", "Own"))
                .mustBeGood();
        String issue = "projects/" + loop.project + "/issues/1";
        loop.plan(loop.grace, issue, GOOD).mustBeGood();
        loop.checked(issue);

        Answer answer = loop.approve(issue);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("approval.ownChange");
    }

    @Test
    void anEditTakesTheApprovalAway() throws Exception {
        String issue = loop.propose(GOOD);
        loop.checked(issue);
        loop.approve(issue).mustBeGood();

        loop.plan(loop.ada, issue, "create table other (id int primary key);\n").mustBeGood();
        loop.checked(issue);

        assertThat(loop.admin.get("/v1/" + issue + "/approval").at("/status")).isEqualTo("PENDING");
        assertThat(loop.admin.post("/v1/" + issue + "/rollout", Map.of()).code())
                .isEqualTo("rollout.notApproved");
    }

    @Test
    void anApprovalOfAnotherRevisionDoesNotCount() throws Exception {
        String issue = loop.propose(GOOD);
        loop.checked(issue);

        Answer answer = loop.grace.post("/v1/" + issue + ":approve", Map.of("digest", "sha256:0"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("approval.digestChanged");
    }

    @Test
    void aDeveloperMayNotStartTheRollout() throws Exception {
        String issue = loop.propose(GOOD);
        loop.checked(issue);
        loop.approve(issue).mustBeGood();

        assertThat(loop.ada.post("/v1/" + issue + "/rollout", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void aFailedTaskPausesTheRolloutAndCanBeTriedAgain() throws Exception {
        String issue = loop.propose(GOOD);
        loop.checked(issue);
        loop.approve(issue).mustBeGood();
        loop.tell("create table public.part (wrong int)");
        loop.admin.post("/v1/" + issue + "/rollout", Map.of("failureLimit", 1)).mustBeGood();

        assertThat(loop.ended(issue)).isEqualTo("PAUSED");
        Answer tasks = loop.admin.get("/v1/" + issue + "/rollout/tasks");
        assertThat(tasks.at("/items/0/status")).isEqualTo("FAILED");
        assertThat(tasks.at("/items/0/reason")).contains("part");

        loop.tell("drop table public.part");
        loop.admin
                .post("/v1/" + issue + "/rollout/tasks/" + tasks.at("/items/0/id") + ":retry")
                .mustBeGood();
        loop.admin.post("/v1/" + issue + "/rollout:resume").mustBeGood();
        assertThat(loop.ended(issue)).isEqualTo("DONE");
    }

    @Test
    void refusesWhatCannotBePlannedAndChangesNothing() {
        String issue = "projects/" + loop.project + "/issues/1";
        loop.ada
                .post("/v1/projects/" + loop.project + "/issues", Map.of("title", "Bad"))
                .mustBeGood();

        assertThat(loop.plan(loop.ada, issue, "  \n").code()).isEqualTo("plan.scriptEmpty");
        assertThat(loop.plan(loop.ada, issue, "select 1;".repeat(4_000_000)).code())
                .isEqualTo("plan.scriptTooLarge");
        assertThat(loop.ada
                        .put("/v1/" + issue + "/plan", Loop.draft(List.of("instances/x/databases/y"), GOOD))
                        .code())
                .isEqualTo("plan.databaseNotInProject");
        loop.grace
                .post(
                        "/v1/projects/" + loop.project + "/databaseGroups",
                        Map.of("id", "none", "title", "None", "expression", "environment == 'moon'"))
                .mustBeGood();
        Answer empty = loop.ada.put(
                "/v1/" + issue + "/plan",
                Map.of("changes", List.of(Map.of("groups", List.of("none"), "scripts", Map.of("default", GOOD)))));
        assertThat(empty.code()).isEqualTo("plan.groupEmpty");
        assertThat(loop.ada.get("/v1/" + issue + "/plan").status()).isEqualTo(404);
    }

    @Test
    void aWrongPasswordIsDiagnosedAndNeverShown() {
        Answer diagnosis = loop.admin.post(
                "/v1/instances:test",
                Map.of(
                        "title", "Wrong",
                        "engine", "postgresql",
                        "environment", "dev",
                        "host", loop.target.host(),
                        "port", loop.target.port(),
                        "adminUser", loop.target.user(),
                        "adminPassword", "canary-4711",
                        "tlsMode", "DISABLE"));

        assertThat(diagnosis.json().at("/ok").asBoolean()).isFalse();
        assertThat(diagnosis.text()).contains("login").doesNotContain("canary-4711");
        assertThat(loop.admin.get("/v1/instances/" + loop.project).text()).doesNotContain(loop.target.password());
    }
}
