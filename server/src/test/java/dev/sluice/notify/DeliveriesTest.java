package dev.sluice.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestProject;
import dev.sluice.testing.TestServer;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** From the event to the receiver and back into the log. */
@ServerTest
class DeliveriesTest {
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final String SECRET = "whsec-123456";

    private final TestServer server;
    private final TestClient admin;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;

    private record Happened(EventHead head, String kind, Map<String, String> summary) implements DomainEvent {}

    DeliveriesTest(TestServer server, ApplicationEventPublisher events, TransactionOperations transactions) {
        this.server = server;
        this.admin = server.admin();
        this.events = events;
        this.transactions = transactions;
    }

    @DynamicPropertySource
    static void openEgress(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("sluice.egress.allow-private", () -> "true");
        properties.add("sluice.url", () -> "https://sluice.example/");
        properties.add("sluice.mail.host", () -> "127.0.0.1");
        properties.add("sluice.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("sluice.mail.from", () -> "sluice@plant.example");
        properties.add("sluice.mail.security", () -> "NONE");
    }

    @AfterAll
    static void stopMail() {
        MAIL.stop();
    }

    @Test
    void tellsOfEveryTurnThatAChangeTakes() throws Exception {
        TestProject plant = TestProject.in(server, "dev");
        try (Peer peer = new Peer()) {
            listen(plant.id(), "WEBHOOK", peer.url("/hook"), SECRET);
            String issue = plant.approved("create table part (id int primary key);\n");
            plant.tell("create table part (wrong int)");
            admin.post("/v1/" + issue + "/rollout", Map.of("failureLimit", 1)).mustBeGood();
            plant.ended(issue);
            plant.tell("drop table part");
            String task = admin.get("/v1/" + issue + "/rollout/tasks").at("/items/0/id");
            admin.post("/v1/" + issue + "/rollout/tasks/" + task + ":retry").mustBeGood();
            admin.post("/v1/" + issue + "/rollout:resume").mustBeGood();
            assertThat(plant.ended(issue)).isEqualTo("DONE");

            await().untilAsserted(() -> assertThat(peer.got.stream()
                            .map(got -> new String(got.body(), StandardCharsets.UTF_8))
                            .map(body -> body.replaceAll("(?s).*\"event\"\\s*:\\s*\"([a-z.]+)\".*", "$1")))
                    .containsExactlyInAnyOrder(
                            "approval.requested",
                            "approval.given",
                            "rollout.started",
                            "task.failed",
                            "rollout.paused",
                            "rollout.finished"));
        }
    }

    @Test
    void deliversSignedWebhooks() {
        try (Peer peer = new Peer()) {
            channel("signed", "WEBHOOK", peer.url("/hook"), SECRET);

            publish("signed", "rollout.started", Map.of("title", "Add index"));

            JsonNode delivery = delivered("signed");
            assertThat(delivery.at("/responseStatus").asInt()).isEqualTo(200);
            assertThat(delivery.at("/response").asString()).isEqualTo("ok");
            assertThat(delivery.at("/attempts").asInt()).isEqualTo(1);
            Peer.Got got = peer.got.getFirst();
            String signature = got.header("Sluice-signature");
            Instant signedAt = Instant.ofEpochSecond(Long.parseLong(signature.substring(2, signature.indexOf(','))));
            assertThat(signature).isEqualTo(Signatures.webhook(SECRET, signedAt, got.body()));
            assertThat(got.header("Sluice-delivery"))
                    .isEqualTo(delivery.at("/id").asString());
            assertThat(new String(got.body(), StandardCharsets.UTF_8))
                    .contains("\"rollout.started\"", "https://sluice.example/p/signed/issues/17/rollout");
        }
    }

    @Test
    void triesAgainUntilItIsTaken() {
        try (Peer peer = new Peer().replies(503, "busy")) {
            channel("retried", "SLACK", peer.url("/services/T/B/x"), "");

            publish("retried", "task.failed", Map.of());

            await().atMost(Duration.ofSeconds(20)).until(() -> !peer.got.isEmpty());
            await().untilAsserted(() -> {
                JsonNode waiting = log("retried").getFirst();
                assertThat(waiting.at("/status").asString()).isEqualTo("PENDING");
                assertThat(waiting.at("/reason").asString()).contains("503");
                assertThat(waiting.at("/response").asString()).isEqualTo("busy");
                assertThat(waiting.has("nextAttemptAt")).isTrue();
            });
            JsonNode delivery = delivered("retried");
            assertThat(delivery.at("/attempts").asInt()).isEqualTo(2);
            assertThat(delivery.has("reason")).isFalse();
            assertThat(peer.got).hasSize(2);
        }
    }

    @Test
    void givesUpOnALastingNoAndSendsAgainByHand() {
        try (Peer peer = new Peer().replies(200, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}")) {
            channel("refused", "DINGTALK", peer.url("/robot/send?access_token=t0ken"), "SEC0123456789");
            publish("refused", "task.unknown", Map.of());
            JsonNode failed = ended("refused", "FAILED");
            assertThat(failed.at("/response").asString()).contains("sign not match");
            assertThat(peer.got.getFirst().uri().getQuery()).contains("access_token=t0ken&timestamp=", "&sign=");

            peer.replies(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
            String redeliver =
                    "/v1/projects/refused/deliveries/" + failed.at("/id").asString() + ":redeliver";
            admin.post(redeliver).mustBeGood();

            assertThat(delivered("refused").at("/attempts").asInt()).isEqualTo(2);
            assertThat(log("refused")).hasSize(1);
        }
    }

    @Test
    void doesNotFollowRedirects() {
        try (Peer peer = new Peer();
                Peer elsewhere = new Peer()) {
            peer.replies(307, "", Map.of("Location", elsewhere.url("/")));
            channel("moved", "SLACK", peer.url("/"), "");

            Answer answer = admin.post("/v1/projects/moved/channels/chat:test").mustBeGood();

            assertThat(answer.at("/status")).isEqualTo("FAILED");
            assertThat(answer.at("/reason")).contains("307");
            assertThat(elsewhere.got).isEmpty();
        }
    }

    @Test
    void answersNeverRepeatTheSecret() {
        try (Peer peer = new Peer()) {
            String target = peer.url("/services/very-secret");
            peer.replies(400, "no such hook: " + target + " " + "x".repeat(2000));
            channel("echoed", "SLACK", target, "");

            Answer answer = admin.post("/v1/projects/echoed/channels/chat:test").mustBeGood();

            assertThat(answer.text()).doesNotContain("very-secret");
            assertThat(answer.at("/response")).hasSize(500);
        }
    }

    @Test
    void sendsMail() throws Exception {
        channel("mailed", "MAIL", "dba@plant.example, Ops <ops@plant.example>", "");

        publish("mailed", "approval.requested", Map.of("title", "Größe\r\nBcc: evil@x.example", "waitingFor", "dba"));

        delivered("mailed");
        assertThat(MAIL.waitForIncomingEmail(10_000, 2)).isTrue();
        MimeMessage message = MAIL.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("[Sluice] Approval asked: Größe Bcc: evil@x.example");
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(2);
        assertThat(message.getContent().toString()).contains("Waiting for: dba", "/p/mailed/issues/17/rollout");
    }

    @Test
    void whatIsRolledBackIsToldToNobody() {
        try (Peer peer = new Peer()) {
            channel("undone", "SLACK", peer.url("/"), "");
            Happened event = event("undone", "rollout.paused", Map.of());

            transactions.executeWithoutResult(status -> {
                events.publishEvent(event);
                status.setRollbackOnly();
            });
            assertThat(log("undone")).isEmpty();

            publish("undone", "rollout.finished", Map.of());
            delivered("undone");
            assertThat(log("undone")).hasSize(1);
            assertThat(peer.got).hasSize(1);
        }
    }

    @Test
    void anEventPublishedTwiceIsToldOnce() {
        try (Peer peer = new Peer()) {
            channel("once", "SLACK", peer.url("/"), "");
            Happened event = event("once", "rollout.started", Map.of());

            events.publishEvent(event);
            events.publishEvent(event);

            delivered("once");
            assertThat(log("once")).hasSize(1);
        }
    }

    @Test
    void tellsOnlyWhomItConcerns() {
        try (Peer peer = new Peer()) {
            channel("quiet", "SLACK", peer.url("/"), "");
            admin.patch("/v1/projects/quiet/channels/chat", Map.of("events", List.of("task.failed")))
                    .mustBeGood();
            publish("quiet", "rollout.started", Map.of());
            admin.patch("/v1/projects/quiet/channels/chat", Map.of("enabled", false))
                    .mustBeGood();
            publish("quiet", "task.failed", Map.of());

            assertThat(log("quiet")).isEmpty();
        }
    }

    @Test
    void deletingAChannelGivesUpWhatWaitsForIt() {
        try (Peer peer = new Peer().replies(503, "busy")) {
            channel("dropped", "SLACK", peer.url("/"), "");
            publish("dropped", "task.failed", Map.of());
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(
                                    log("dropped").getFirst().at("/attempts").asInt())
                            .isEqualTo(1));

            assertThat(admin.delete("/v1/projects/dropped/channels/chat").status())
                    .isEqualTo(204);

            JsonNode delivery = ended("dropped", "FAILED");
            assertThat(delivery.at("/reason").asString()).isEqualTo("The channel was deleted.");
            assertThat(admin.post("/v1/projects/dropped/deliveries/"
                                    + delivery.at("/id").asString() + ":redeliver")
                            .code())
                    .isEqualTo("notify.channelNotFound");
        }
    }

    @Test
    void listsNewestFirstByPagesAndFilters() {
        try (Peer peer = new Peer()) {
            channel("paged", "SLACK", peer.url("/"), "");
            for (int i = 0; i < 3; i++) {
                admin.post("/v1/projects/paged/channels/chat:test").mustBeGood();
            }

            Answer first = admin.get("/v1/projects/paged/deliveries?pageSize=2").mustBeGood();
            Answer second = admin.get(
                            "/v1/projects/paged/deliveries?pageSize=2&pageToken=" + first.at("/nextPageToken"))
                    .mustBeGood();

            assertThat(first.at("/items/0/id")).isGreaterThan(first.at("/items/1/id"));
            assertThat(second.json().at("/items").size()).isEqualTo(1);
            assertThat(second.at("/items/0/id")).isLessThan(first.at("/items/1/id"));
            assertThat(admin.get("/v1/projects/paged/deliveries?status=FAILED")
                            .json()
                            .at("/items")
                            .size())
                    .isZero();
            assertThat(admin.get("/v1/projects/paged/deliveries?channel=chat&status=DELIVERED")
                            .json()
                            .at("/items")
                            .size())
                    .isEqualTo(3);
        }
    }

    private void channel(String project, String kind, String target, String secret) {
        admin.post("/v1/projects", Map.of("id", project, "title", project)).mustBeGood();
        listen(project, kind, target, secret);
    }

    /** Adds a channel to a project that hears of everything. */
    private void listen(String project, String kind, String target, String secret) {
        Map<String, Object> channel = new HashMap<>(Map.of(
                "id",
                "chat",
                "title",
                "Chat",
                "kind",
                kind,
                "target",
                target,
                "events",
                List.of(EventKind.values()).stream().map(EventKind::word).toList()));
        if (!secret.isEmpty()) {
            channel.put("secret", secret);
        }
        admin.post("/v1/projects/" + project + "/channels", channel).mustBeGood();
    }

    private void publish(String project, String kind, Map<String, String> summary) {
        Happened event = event(project, kind, summary);
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    private static Happened event(String project, String kind, Map<String, String> summary) {
        EventHead head = new EventHead(
                UUID.randomUUID(),
                Instant.parse("2026-03-01T10:00:00Z"),
                new Actor.User("ada", "Ada", Set.of()),
                Optional.of(project),
                "projects/" + project + "/issues/17/rollouts/1");
        return new Happened(head, kind, summary);
    }

    private JsonNode delivered(String project) {
        return ended(project, "DELIVERED");
    }

    private JsonNode ended(String project, String status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(log(project))
                        .isNotEmpty()
                        .allSatisfy(each ->
                                assertThat(each.at("/status").asString()).isEqualTo(status)));
        return log(project).getFirst();
    }

    private List<JsonNode> log(String project) {
        return admin.get("/v1/projects/" + project + "/deliveries")
                .mustBeGood()
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }
}
