package dev.sluice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class MetricsGuardTest {
    private static final String METRICS = "/actuator/prometheus";

    private final TestServer server;

    MetricsGuardTest(TestServer server) {
        this.server = server;
    }

    @Test
    void aScraperReadsMetricsWithATokenThatIsGoodForNothingElse() {
        server.admin()
                .post("/v1/serviceAccounts", Map.of("id", "scraper", "displayName", "Scraper"))
                .mustBeGood();
        server.admin()
                .post("/v1/bindings", Map.of("principal", "serviceAccounts/scraper", "role", "dba"))
                .mustBeGood();
        Answer token = server.admin()
                .post(
                        "/v1/serviceAccounts/scraper/tokens",
                        Map.of("title", "metrics", "permissions", List.of("metrics.read")))
                .mustBeGood();
        TestClient scraper = server.nobody()
                .with("Authorization", "Bearer " + token.at("/secret"))
                .with("Accept", "text/plain");

        assertThat(scraper.get(METRICS).mustBeGood().text()).contains("jvm_memory_used");
        assertThat(scraper.get("/v1/instances").code()).isEqualTo("access.denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                METRICS,
                "/%61ctuator/prometheus",
                "/actuator/%70rometheus",
                "/actuator;x=1/prometheus",
                "/actuator",
                "/actuator/"
            })
    void nobodyAndMembersReadNoMetrics(String path) {
        assertThat(server.nobody().get(path).status()).isEqualTo(401);
        assertThat(server.user("metrics-member").get(path).code()).isEqualTo("access.denied");
    }

    @Test
    void healthIsForEverybodyAndTellsNoDetails() {
        Answer health = server.nobody().get("/actuator/health").mustBeGood();

        assertThat(health.at("/status")).isEqualTo("UP");
        assertThat(health.json().has("components")).isFalse();
        assertThat(server.nobody().get("/actuator/health/readiness").status()).isEqualTo(200);
    }
}
