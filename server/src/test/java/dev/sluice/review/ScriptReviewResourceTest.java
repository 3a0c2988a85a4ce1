package dev.sluice.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.kernel.Problem;
import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A script under review while somebody writes it. */
@ServerTest
class ScriptReviewResourceTest {
    private final TestServer server;
    private final ScriptReviews reviews;

    ScriptReviewResourceTest(TestServer server, ScriptReviews reviews) {
        this.server = server;
        this.reviews = reviews;
    }

    private static Answer review(TestClient who, String path, String engine, String script) {
        return who.post(path, Map.of("engine", engine, "script", script));
    }

    private static List<String> rules(Answer answer) {
        return answer.mustBeGood()
                .json()
                .at("/findings")
                .valueStream()
                .map(finding -> finding.at("/rule").asString())
                .toList();
    }

    @Test
    void countsColumnsAsEditorsDo() {
        String script = "select '数据库 😀'; delete from 订单;";
        Answer answer = review(server.user("typist"), "/v1/scripts:review", "postgresql", script);
        assertThat(answer.mustBeGood().json().at("/statements").asInt()).isEqualTo(2);
        JsonNode finding = answer.json()
                .at("/findings")
                .valueStream()
                .filter(each -> each.at("/rule").asString().equals("statement-where-require-update-delete"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.at("/line").asInt()).isEqualTo(1);
        assertThat(finding.at("/column").asInt()).isEqualTo(script.indexOf("delete") + 1);
        assertThat(finding.at("/endLine").asInt()).isEqualTo(1);
        assertThat(finding.at("/endColumn").asInt()).isGreaterThan(script.indexOf("订单"));
    }

    @Test
    void judgesByTheRulesOfTheProject() {
        String project = "/v1/" + "projects/" + server.project();
        TestClient admin = server.admin();
        String script = "create table t (a int);";
        assertThat(rules(review(admin, project + "/scripts:review", "mysql", script)))
                .contains("table-require-pk");
        admin.with("If-Match", admin.get(project + "/ruleSet").header("ETag"))
                .put(project + "/ruleSet", Map.of("yaml", "rules: {naming-table: {level: error, format: '^x$'}}"))
                .mustBeGood();
        assertThat(rules(review(admin, project + "/scripts:review", "mysql", script)))
                .containsExactly("naming-table");
    }

    @Test
    void asksOneRuleAlone() {
        TestClient admin = server.admin();
        String script = "update t set a = 1; create table \"T\" (a int);";
        Map<String, String> body = Map.of("engine", "postgresql", "script", script, "rule", "naming-table");
        assertThat(rules(admin.post("/v1/scripts:review", body))).containsExactly("naming-table");
        Answer none = admin.post("/v1/scripts:review", Map.of("engine", "mysql", "script", "", "rule", "no-rule"));
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.code()).isEqualTo("review.ruleNotFound");
    }

    @Test
    void goesOnBehindWhatCannotBeRead() {
        Answer answer = review(server.admin(), "/v1/scripts:review", "mysql", "selekt 1;\ndelete from t;");
        assertThat(rules(answer)).contains("syntax", "statement-where-require-update-delete");
    }

    @Test
    void refusesWhatItWillNotRead() {
        TestClient admin = server.admin();
        Answer large = review(admin, "/v1/scripts:review", "mysql", " ".repeat(ScriptReviews.LONGEST + 1));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.code()).isEqualTo("review.scriptTooLarge");
        Answer unknown = review(admin, "/v1/scripts:review", "No Engine!", "select 1");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.code()).isEqualTo("review.engineUnknown");
        assertThat(admin.post("/v1/scripts:review", Map.of("engine", "mysql")).status())
                .isEqualTo(400);
    }

    @Test
    void isForWhoMayAndLeavesNoTrace() {
        String project = server.project();
        String path = "/v1/projects/" + project + "/scripts:review";
        assertThat(review(server.with("developer", Optional.of(project)), path, "mysql", "select 1")
                        .status())
                .isEqualTo(200);
        assertThat(review(server.admin(), path, "No Engine!", "select 1").status())
                .isEqualTo(400);
        assertThat(trail(project)).contains("bindings").doesNotContain("scripts:review");
        assertThat(review(server.with("querier", Optional.of(project)), path, "mysql", "select 1")
                        .status())
                .isEqualTo(403);
        assertThat(trail(project)).contains("scripts:review");
    }

    private String trail(String project) {
        return server.admin().get("/v1/audit?project=" + project).mustBeGood().text();
    }

    @Test
    void knowsNoKeysForWhatIsOnlyRead() {
        String project = server.project();
        TestClient admin = server.admin().with("Idempotency-Key", "only-read");
        for (String script : List.of("select 1", "select 2; select 3")) {
            Answer answer = review(admin, "/v1/projects/" + project + "/scripts:review", "mysql", script);
            assertThat(answer.mustBeGood().json().at("/statements").asInt()).isEqualTo(script.split(";").length);
        }
    }

    @Test
    void saysAtOnceWhenTooManyAreUnderReview() throws InterruptedException {
        CompletableFuture<String> held = new CompletableFuture<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ExecutorCompletionService<String>(people);
            for (int i = 0; i < 40; i++) {
                answers.submit(() -> reviews.worked(held::join));
            }
            assertThat(answers.take())
                    .failsWithin(Duration.ZERO)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOfSatisfying(
                            Problem.class, busy -> assertThat(busy.code()).isEqualTo("review.busy"));
            held.complete("done");
        }
        assertThat(reviews.<String>worked(() -> "free again")).isEqualTo("free again");
    }
}
