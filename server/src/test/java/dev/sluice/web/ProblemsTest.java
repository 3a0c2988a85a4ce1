package dev.sluice.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestServer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServerTest
class ProblemsTest {
    private final TestClient admin;

    ProblemsTest(TestServer server) {
        admin = server.admin();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                               | 400 | web.malformedJson",
                "[]                              | 400 | web.invalidValue",
                "''                              | 400 | web.bodyMissing",
                "{\"id\":\"a1\"}                 | 400 | web.fieldMissing",
                "{\"id\":\"a1\",\"title\":null}  | 400 | web.fieldMissing",
                "{\"id\":\"a1\",\"title\":\"x\",\"titel\":\"x\"} | 400 | web.unknownField",
                "{\"id\":\"a1\",\"id\":\"a2\"}   | 400 | web.malformedJson",
                "{\"id\":\"a1\",\"title\":{}}    | 400 | web.invalidValue",
                "{\"id\":\"A1\",\"title\":\"x\"} | 400 | project.idInvalid",
            })
    void saysWhatIsWrongWithABody(String body, int status, String code) {
        Answer answer = admin.post("/v1/projects", body);

        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void saysThatBytesAreNoUtf8() {
        byte[] body = "{\"id\":\"a1\",\"title\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        Answer answer = admin.send("POST", "/v1/projects", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("web.invalidUtf8");
    }

    @Test
    void everyProblemHasTheSameShape() {
        Answer answer = admin.with("X-Request-Id", "abc-1").get("/v1/projects/nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("X-Request-Id")).isEqualTo("abc-1");
        assertThat(answer.code()).isEqualTo("project.notFound");
        assertThat(answer.at("/requestId")).isEqualTo("abc-1");
        assertThat(answer.at("/instance")).isEqualTo("/v1/projects/nowhere");
        assertThat(answer.json().propertyNames()).contains("type", "title", "status", "detail");
    }

    @Test
    void answersUnknownRoutesAndMethods() {
        assertThat(admin.get("/v1/nothing").code()).isEqualTo("web.noSuchRoute");
        assertThat(admin.delete("/v1/projects").status()).isEqualTo(405);
        assertThat(admin.delete("/v1/projects").code()).isEqualTo("web.methodNotAllowed");
        assertThat(admin.with("Content-Type", "text/plain")
                        .post("/v1/projects", "x")
                        .status())
                .isEqualTo(415);
        assertThat(admin.get("/v1/projects?pageSize=many").code()).isEqualTo("web.parameterInvalid");
        assertThat(admin.get("/v1/projects?pageToken=%25%25").code()).isEqualTo("web.pageTokenInvalid");
    }

    @Test
    void refusesBodiesThatAreTooLong() {
        byte[] body = new byte[(1 << 20) + 1];

        Answer answer = admin.send("POST", "/v1/projects", body);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("web.bodyTooLarge");
    }

    @Test
    void showsHealthAndMetricsAndNothingElse() {
        assertThat(admin.get("/actuator/health").at("/status")).isEqualTo("UP");
        assertThat(admin.get("/actuator/env").status()).isEqualTo(404);
        assertThat(admin.get("/actuator/beans").status()).isEqualTo(404);
    }
}
