package dev.sluice.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.kernel.PageToken;
import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestProject;
import dev.sluice.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bad input is told apart by code, says what to do next, and changes nothing. */
@ServerTest
class BadInputTest {
    private static final String GOOD = "create table part (id int primary key);\n";

    private final TestServer server;
    private final TestClient admin;

    BadInputTest(TestServer server) {
        this.server = server;
        this.admin = server.admin();
    }

    @Test
    void aServerThatCannotBeReachedOrEnteredIsDiagnosedAndSyncsNothing() {
        refused("no-such-host", Map.of("host", "no-such-host.invalid"), "resolve");
        refused("wrong-password", Map.of("adminPassword", "canary-0815"), "login");
    }

    /** @param step the step of the connection test that fails */
    private void refused(String id, Map<String, Object> wrong, String step) {
        TestProject project = TestProject.in(server, "dev");
        Map<String, Object> body = new HashMap<>(TestProject.instance(id, "dev", project.target()));
        body.putAll(wrong);
        admin.post("/v1/instances", body).mustBeGood();

        Answer diagnosis = admin.post("/v1/instances/" + id + ":test").mustBeGood();
        problem(admin.post("/v1/instances/" + id + ":sync"), 502, "catalog.syncFailed");

        assertThat(diagnosis.json().at("/ok").asBoolean()).isFalse();
        assertThat(diagnosis.text()).contains("\"step\":\"" + step + "\"").doesNotContain("canary-0815");
        assertThat(admin.get("/v1/instances/" + id).at("/syncError")).isNotEmpty();
        assertThat(admin.get("/v1/databases?instance=" + id).json().at("/items"))
                .isEmpty();
    }

    @Test
    void whatCannotBePlannedLeavesNoPlan() {
        TestProject project = TestProject.in(server, "dev");
        String issue = project.issue();
        admin.post(
                        "/v1/projects/" + project.id() + "/databaseGroups",
                        Map.of("id", "none", "title", "None", "expression", "environment == 'moon'"))
                .mustBeGood();

        problem(project.propose(issue, "  \n"), 400, "plan.scriptEmpty");
        problem(
                propose(project, issue, "instances/" + project.id() + "/databases/nowhere"),
                400,
                "plan.databaseNotInProject");
        Answer large = project.propose(issue, "select 1;".repeat(4_000_000));
        problem(large, 413, "plan.scriptTooLarge");
        assertThat(large.json().at("/limitBytes").asLong()).isEqualTo(32L << 20);
        problem(
                project.developer()
                        .put(
                                "/v1/" + issue + "/plan",
                                Map.of(
                                        "changes",
                                        List.of(Map.of(
                                                "groups", List.of("none"), "scripts", Map.of("default", GOOD))))),
                400,
                "plan.groupEmpty");
        problem(
                project.developer().send("PUT", "/v1/" + issue + "/plan", new byte[(64 << 20) + 1]),
                413,
                "web.bodyTooLarge");

        problem(admin.get("/v1/" + issue + "/plan"), 404, "plan.notFound");
    }

    @Test
    void anIssueWhosePlanIsRefusedIsNotFiled() {
        TestProject project = TestProject.in(server, "dev");
        String issues = "/v1/projects/" + project.id() + "/issues";
        Map<String, Object> draft = new HashMap<>(TestProject.draft(project.database(), "  \n"));
        draft.put("title", "Both, or neither");

        problem(project.developer().post(issues + ":propose", draft), 400, "plan.scriptEmpty");
        assertThat(admin.get(issues).json().at("/items")).isEmpty();

        draft.putAll(TestProject.draft(project.database(), GOOD));
        Answer filed = project.developer().post(issues + ":propose", draft).mustBeGood();
        assertThat(filed.at("/name")).isEqualTo("projects/" + project.id() + "/issues/1/plan");
        assertThat(admin.get(issues + "/1").at("/title")).isEqualTo("Both, or neither");
    }

    private static Answer propose(TestProject project, String issue, String database) {
        return project.developer().put("/v1/" + issue + "/plan", TestProject.draft(database, GOOD));
    }

    @Test
    void aSyntaxErrorInTheMiddleFailsTheCheckWithItsLine() throws InterruptedException {
        TestProject project = TestProject.in(server, "dev");
        String issue = project.issue();
        project.propose(issue, GOOD + "create tabel b (id int);\ncreate table c (id int);\n")
                .mustBeGood();

        project.awaitChecks(issue);
        project.approve(issue).mustBeGood();

        Answer checks = admin.get("/v1/" + issue + "/plan/checks");
        assertThat(checks.at("/items/0/status")).isEqualTo("FAILED");
        assertThat(checks.at("/items/0/findings/0/rule")).isEqualTo("syntax");
        assertThat(checks.at("/items/0/findings/0/line")).isEqualTo("2");
        problem(admin.post("/v1/" + issue + "/rollout", Map.of()), 409, "rollout.checksFailed");
        problem(admin.get("/v1/" + issue + "/rollout"), 404, "rollout.notFound");
    }

    @Test
    void bodiesThatCannotBeReadChangeNothing() {
        String project = "/v1/projects/" + server.project();

        problem(admin.patch(project, "{"), 400, "web.malformedJson");
        problem(
                admin.send("PATCH", project, "{\"title\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)),
                400,
                "web.invalidUtf8");
        problem(admin.patch(project, Map.of("titel", "x")), 400, "web.unknownField");
        problem(admin.patch(project, Map.of("title", Map.of())), 400, "web.invalidValue");
        problem(admin.patch(project, ""), 400, "web.bodyMissing");
        problem(admin.post("/v1/environments", Map.of("id", "half", "title", "No position")), 400, "web.fieldMissing");

        assertThat(admin.get(project).json().at("/version").asLong()).isEqualTo(1);
        problem(admin.get("/v1/environments/half"), 404, "catalog.environmentNotFound");
    }

    @Test
    void whoMayNotOrHasNotSeenTheLatestChangesNothing() {
        String project = "/v1/projects/" + server.project();
        Map<String, String> change = Map.of("title", "New");

        problem(server.user("bad-input-stranger").patch(project, change), 403, "access.denied");
        problem(server.nobody().patch(project, change), 401, "identity.notSignedIn");
        problem(admin.with("If-Match", "\"7\"").patch(project, change), 412, "web.stale");
        problem(admin.with("If-Match", "7").patch(project, change), 400, "web.ifMatchInvalid");

        assertThat(admin.get(project).json().at("/version").asLong()).isEqualTo(1);
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        String project = "/v1/projects/" + server.project();
        Map<String, String> group = Map.of("id", "bad", "title", "Bad", "expression", "environment =");

        problem(admin.post(project + "/databaseGroups", group), 400, "catalog.expressionInvalid");
        problem(
                admin.post(project + "/databaseGroups:preview", Map.of("expression", "nonsense == 1")),
                400,
                "catalog.expressionInvalid");
        problem(admin.get("/v1/projects?pageToken=%25%25"), 400, "web.pageTokenInvalid");
        problem(admin.get("/v1/audit?pageToken=%25%25"), 400, "web.pageTokenInvalid");
        problem(admin.get("/v1/projects?pageSize=0"), 400, "web.pageSizeInvalid");
        problem(admin.get(project + "/issues?status=SOMEHOW"), 400, "web.parameterInvalid");
        problem(admin.get("/v1/access:explain?user=users/admin"), 400, "web.parameterMissing");

        problem(admin.get(project + "/databaseGroups/bad"), 404, "catalog.groupNotFound");
    }

    @Test
    void aTokenOfAnotherListIsNeverAFailureOfOurs() throws InterruptedException {
        TestProject project = TestProject.in(server, "dev");
        String issue = project.approved(GOOD);
        admin.post("/v1/" + issue + "/rollout", Map.of()).mustBeGood();
        String task = admin.get("/v1/" + issue + "/rollout/tasks").at("/items/0/id");
        String home = "/v1/projects/" + project.id();
        String rollout = "/v1/" + issue + "/rollout";
        for (String list : List.of(
                "/v1/audit",
                "/v1/bindings",
                "/v1/databases",
                "/v1/groups",
                "/v1/instances",
                "/v1/projects",
                "/v1/serviceAccounts",
                "/v1/tokens",
                "/v1/users",
                home + "/bindings",
                home + "/channels",
                home + "/databaseGroups",
                home + "/databases",
                home + "/deliveries",
                home + "/history",
                home + "/issues",
                "/v1/" + issue + "/comments",
                "/v1/" + issue + "/approvals",
                "/v1/" + issue + "/plan/checks",
                "/v1/" + issue + "/plan/revisions",
                rollout + "/tasks",
                rollout + "/tasks/" + task + "/runs/1/log")) {
            assertThat(admin.get(list).status()).as(list).isEqualTo(200);
            for (PageToken foreign : List.of(
                    PageToken.of("7"),
                    PageToken.of("plants", "berlin"),
                    PageToken.of("2026-11-28T08:58:09Z", "x", "y", "z"),
                    PageToken.of(Long.toString(Long.MAX_VALUE), "a", "b", "c"))) {
                Answer answer = admin.get(list + "?pageToken=" + foreign.text());
                assertThat(answer.status()).as(list + " " + foreign).isIn(200, 400);
            }
        }
    }

    private static void problem(Answer answer, int status, String code) {
        assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        for (String field : List.of("type", "title", "detail", "next", "instance", "requestId")) {
            assertThat(answer.at("/" + field)).as(field + " of " + answer).isNotBlank();
        }
    }
}
