package dev.sluice.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServerTest
class IdempotencyTest {
    private final TestServer server;

    IdempotencyTest(TestServer server) {
        this.server = server;
    }

    @Test
    void theSameCallGetsTheSameAnswer() {
        Answer first = create("key-1", "idem-a", "T");
        Answer second = create("key-1", "idem-a", "T");

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void refusesTheKeyForAnotherBody() {
        create("key-2", "idem-b", "T").mustBeGood();

        Answer other = create("key-2", "idem-c", "T");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("web.idempotencyKeyReused");
    }

    @Test
    void whatFailedCanBeTriedAgain() {
        assertThat(create("key-3", "idem-d", " ").status()).isEqualTo(400);

        assertThat(create("key-3", "idem-d", "T").status()).isEqualTo(200);
    }

    @Test
    void keysOfOthersDoNotCount() {
        server.admin().with("Idempotency-Key", "key-4").post("/v1/projects", Map.of("id", "idem-e", "title", "T"));

        Answer other = server.user("idem-user")
                .with("Idempotency-Key", "key-4")
                .post("/v1/projects", Map.of("id", "idem-e", "title", "T"));

        assertThat(other.status()).isEqualTo(403);
    }

    @Test
    void answersWithSecretsAreNotKept() {
        assertThat(server.admin()
                        .with("Idempotency-Key", "key-5")
                        .post("/v1/tokens", Map.of("title", "x"))
                        .code())
                .isEqualTo("web.idempotencyRefused");
    }

    private Answer create(String key, String id, String title) {
        return server.admin().with("Idempotency-Key", key).post("/v1/projects", Map.of("id", id, "title", title));
    }
}
