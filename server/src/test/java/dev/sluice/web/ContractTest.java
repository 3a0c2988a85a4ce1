package dev.sluice.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The contract tells those who write clients all that they need; {@link OpenApiTest} holds it against the server. */
@ServerTest
class ContractTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:src|href|url)\\s*[=:]\\s*[\"'](?:https?:)?//", Pattern.CASE_INSENSITIVE);

    private final TestServer server;

    ContractTest(TestServer server) {
        this.server = server;
    }

    @Test
    void everyOperationSaysWhatItDoes() {
        operations().forEach((name, operation) -> {
            assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
            assertThat(operation.path("tags").size()).as("tags of " + name).isEqualTo(1);
            assertThat(operation.path("x-scope").asString(""))
                    .as("scope of " + name)
                    .isNotBlank();
        });
    }

    @Test
    void everyOperationSaysWhatItAnswers() {
        operations().forEach((name, operation) -> {
            List<String> good = operation.path("responses").propertyNames().stream()
                    .filter(status -> status.startsWith("2"))
                    .toList();
            assertThat(good).as("good answers of " + name).isNotEmpty();
            for (String status : good) {
                boolean described = operation.at("/responses/" + status + "/content").values().stream()
                        .anyMatch(content -> !content.path("schema").isEmpty());
                assertThat(described).as(name + " " + status).isEqualTo(!status.equals("204"));
            }
        });
    }

    @Test
    void everyOperationMayAnswerAProblem() {
        operations()
                .forEach((name, operation) -> assertThat(
                                operation.at("/responses/default/$ref").asString(""))
                        .as(name)
                        .isEqualTo("#/components/responses/Problem"));
        assertThat(contract()
                        .at("/components/responses/Problem/content/application~1problem+json/schema/$ref")
                        .asString(""))
                .isEqualTo("#/components/schemas/Problem");
        assertThat(required("Problem"))
                .containsExactlyInAnyOrder(
                        "type", "title", "status", "detail", "code", "next", "instance", "requestId");
    }

    @Test
    void everyParameterSaysWhatItMeans() {
        operations()
                .forEach((name, operation) -> operation
                        .path("parameters")
                        .forEach(parameter -> assertThat(
                                        parameter.path("description").asString(""))
                                .as(name + " " + parameter.path("name"))
                                .isNotBlank()));
    }

    @Test
    void fieldsThatAreAlwaysThereAreRequired() {
        assertThat(required("Issue")).contains("name", "number", "status", "createdAt", "version");
        assertThat(required("PageViewIssue")).containsExactly("items");
        assertThat(required("Rollout")).contains("stages").doesNotContain("finishedAt");
        assertThat(required("NewProject")).containsExactlyInAnyOrder("id", "title");
        assertThat(required("IssueChange")).isEmpty();
    }

    @Test
    void onlySigningInNeedsNoCredentials() {
        assertThat(operations().entrySet().stream()
                        .filter(operation -> operation.getValue().has("security"))
                        .map(Map.Entry::getKey))
                .containsExactly("post /v1/sessions");
        assertThat(contract().at("/components/securitySchemes").propertyNames())
                .containsExactlyInAnyOrder("token", "session", "csrf");
    }

    @Test
    void theContractCanBeBrowsedOffline() {
        assertThat(server.nobody().get("/docs/api").status()).isEqualTo(302);
        for (String file : List.of("index.html", "swagger-initializer.js")) {
            Answer page = server.nobody()
                    .with("Accept", "*/*")
                    .get("/docs/swagger-ui/" + file)
                    .mustBeGood();
            assertThat(page.text()).containsIgnoringCase("swagger").doesNotContainPattern(ELSEWHERE);
        }
        for (String file : List.of("swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-standalone-preset.js")) {
            server.nobody()
                    .with("Accept", "*/*")
                    .get("/docs/swagger-ui/" + file)
                    .mustBeGood();
        }
        assertThat(server.nobody()
                        .get("/docs/openapi/swagger-config")
                        .mustBeGood()
                        .at("/validatorUrl"))
                .isEmpty();
    }

    private List<String> required(String schema) {
        return contract().at("/components/schemas/" + schema + "/required").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        contract()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation ->
                                operations.put(operation.getKey() + " " + path.getKey(), operation.getValue())));
        assertThat(operations).hasSizeGreaterThan(100);
        return operations;
    }

    private JsonNode contract() {
        return server.nobody().get("/docs/openapi").mustBeGood().json();
    }
}
