package dev.sluice.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class ChannelResourceTest {
    private static final String CHANNELS = "/v1/projects/notify-api/channels";
    private static final Map<String, Object> SLACK = Map.of(
            "id", "dba-chat",
            "title", "DBA chat",
            "kind", "SLACK",
            "target", "https://hooks.slack.example/services/T0/B0/sesame",
            "events", List.of("task.failed", "approval.requested"));

    private final TestClient admin;
    private final TestServer server;
    private final JdbcClient jdbc;

    ChannelResourceTest(TestServer server, JdbcClient jdbc) {
        this.server = server;
        admin = server.admin();
        this.jdbc = jdbc;
        admin.post("/v1/projects", Map.of("id", "notify-api", "title", "Notify"));
    }

    @Test
    void channelsShowNeitherSecretNorTheWayToWriteThere() {
        Answer created = create("hidden", Map.of());
        create(
                        "signed",
                        Map.of(
                                "kind",
                                "WEBHOOK",
                                "target",
                                "https://ci.example/hook?key=sesame",
                                "secret",
                                "sesame-1234"))
                .mustBeGood();

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.at("/name")).isEqualTo("projects/notify-api/channels/hidden");
        assertThat(created.at("/target")).isEqualTo("https://hooks.slack.example/…");
        assertThat(created.json().at("/events").valueStream().map(each -> each.asString()))
                .containsExactly("approval.requested", "task.failed");
        Answer list = admin.get(CHANNELS).mustBeGood();
        assertThat(list.text()).doesNotContain("sesame").contains("https://ci.example/hook\"", "\"signed\":true");
        assertThat(jdbc.sql("select encode(sealed, 'escape') || shown_target from notify.channel")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("sesame"));
    }

    @Test
    void updatesWhatIsNamedAndGuardsTheVersion() {
        create("changed", Map.of()).mustBeGood();

        Answer changed = admin.with("If-Match", "\"1\"")
                .patch(CHANNELS + "/changed", Map.of("title", "Other", "enabled", false));

        assertThat(changed.at("/title")).isEqualTo("Other");
        assertThat(changed.at("/target")).isEqualTo("https://hooks.slack.example/…");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(admin.with("If-Match", "\"1\"").delete(CHANNELS + "/changed").status())
                .isEqualTo(412);
        assertThat(admin.delete(CHANNELS + "/changed").status()).isEqualTo(204);
        assertThat(admin.get(CHANNELS + "/changed").code()).isEqualTo("notify.channelNotFound");
    }

    @Test
    void refusesWhatCannotBeAChannel() {
        assertThat(create("bad", Map.of("target", "ftp://x.example/")).code()).isEqualTo("notify.targetInvalid");
        assertThat(create("bad", Map.of("target", "https://a:b@x.example/")).code())
                .isEqualTo("notify.targetInvalid");
        assertThat(create("bad", Map.of("target", "http://x.example/")).code()).isEqualTo("notify.targetPlain");
        assertThat(create("bad", Map.of("secret", "sesame-1234")).code()).isEqualTo("notify.secretUnused");
        assertThat(create("bad", Map.of("kind", "WEBHOOK")).code()).isEqualTo("notify.secretMissing");
        assertThat(create("bad", Map.of("kind", "MAIL", "target", "dba@x.example"))
                        .code())
                .isEqualTo("notify.mailNotSetUp");
        assertThat(create("bad", Map.of("events", List.of())).code()).isEqualTo("notify.eventsMissing");
        assertThat(create("bad", Map.of("events", List.of("moon.full"))).status())
                .isEqualTo(400);
        create("twice", Map.of()).mustBeGood();
        assertThat(create("twice", Map.of()).code()).isEqualTo("notify.channelExists");
    }

    @Test
    void testCallsDoNotReachThisMachineByDefault() {
        create("inside", Map.of("target", "https://127.0.0.1:9/hook")).mustBeGood();
        create("metadata", Map.of("target", "https://169.254.169.254/latest")).mustBeGood();

        Answer inside = admin.post(CHANNELS + "/inside:test").mustBeGood();
        Answer metadata = admin.post(CHANNELS + "/metadata:test").mustBeGood();

        assertThat(inside.at("/status")).isEqualTo("FAILED");
        assertThat(inside.at("/reason")).contains("sluice.egress.allow-private");
        assertThat(metadata.at("/status")).isEqualTo("FAILED");
        assertThat(metadata.at("/reason")).contains("nothing is ever sent");
    }

    @Test
    void ownersSetUpChannelsAndDevelopersOnlySeeThem() {
        create("shared", Map.of()).mustBeGood();
        TestClient owner = server.with("owner", Optional.of("notify-api"));
        TestClient developer = server.with("developer", Optional.of("notify-api"));

        assertThat(owner.patch(CHANNELS + "/shared", Map.of("title", "Ours")).status())
                .isEqualTo(200);
        assertThat(developer.get(CHANNELS + "/shared").at("/title")).isEqualTo("Ours");
        assertThat(developer.post(CHANNELS + "/shared:test").status()).isEqualTo(403);
        assertThat(developer.get("/v1/projects/notify-api/deliveries").status()).isEqualTo(403);
    }

    private Answer create(String id, Map<String, Object> changes) {
        Map<String, Object> channel = new HashMap<>(SLACK);
        channel.put("id", id);
        channel.putAll(changes);
        return admin.post(CHANNELS, channel);
    }
}
