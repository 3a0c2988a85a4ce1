package dev.sluice.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rules as they stand in a project. */
@ServerTest
class ProjectRulesTest {
    private final TestServer server;

    ProjectRulesTest(TestServer server) {
        this.server = server;
    }

    @Test
    void areTheStandardOnesWhereTheProjectHasNone() {
        JsonNode rules = rules(server.project());

        assertThat(rules.at("/own").asBoolean()).isFalse();
        assertThat(rules.at("/items"))
                .hasSameSizeAs(server.admin().get("/v1/rules").json().at("/items"));
        assertThat(rules.at("/items")).allSatisfy(item -> {
            assertThat(item.at("/origin").asString()).isEqualTo("STANDARD");
            assertThat(item.at("/level")).isEqualTo(item.at("/rule/defaultLevel"));
        });
        assertThat(rules.at("/items").findValuesAsString("level")).contains("error", "warning", "off");
    }

    @Test
    void areThoseThatTheProjectNames() {
        String project = server.project();
        set(project, "rules: {naming-table: {level: error, maxLength: 20}, table-require-pk: off}");

        JsonNode rules = rules(project);

        assertThat(rules.at("/own").asBoolean()).isTrue();
        JsonNode naming = rule(rules, "naming-table");
        assertThat(naming.at("/level").asString()).isEqualTo("error");
        assertThat(naming.at("/origin").asString()).isEqualTo("NAMED");
        JsonNode length = named(naming, "maxLength");
        assertThat(length.at("/value").asString()).isEqualTo("20");
        assertThat(length.at("/usual").asBoolean()).isFalse();
        assertThat(named(naming, "format").at("/usual").asBoolean()).isTrue();
        assertThat(rule(rules, "table-require-pk").at("/level").asString()).isEqualTo("off");
        assertThat(rule(rules, "table-require-pk").at("/origin").asString()).isEqualTo("NAMED");
        JsonNode left = rule(rules, "statement-where-require-update-delete");
        assertThat(left.at("/level").asString()).isEqualTo("off");
        assertThat(left.at("/origin").asString()).isEqualTo("UNNAMED");
        assertThat(left.at("/parameters")).isEmpty();
    }

    @Test
    void stayAsTheyWereWhenARuleSetIsTooLong() {
        String project = server.project();

        Answer refused =
                server.admin().put("/v1/projects/" + project + "/ruleSet", Map.of("yaml", "# " + "x".repeat(200_000)));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("review.ruleSetTooLarge");
        assertThat(refused.json().at("/limitCharacters").asInt()).isEqualTo(200_000);
        assertThat(rules(project).at("/own").asBoolean()).isFalse();
    }

    private void set(String project, String yaml) {
        String path = "/v1/projects/" + project + "/ruleSet";
        TestClient admin = server.admin();
        admin.with("If-Match", admin.get(path).header("ETag"))
                .put(path, Map.of("yaml", yaml))
                .mustBeGood();
    }

    private JsonNode rules(String project) {
        return server.admin()
                .get("/v1/projects/" + project + "/rules")
                .mustBeGood()
                .json();
    }

    private static JsonNode rule(JsonNode rules, String id) {
        return rules.at("/items")
                .valueStream()
                .filter(item -> item.at("/rule/id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode named(JsonNode rule, String parameter) {
        return rule.at("/parameters")
                .valueStream()
                .filter(each -> each.at("/name").asString().equals(parameter))
                .findFirst()
                .orElseThrow();
    }
}
