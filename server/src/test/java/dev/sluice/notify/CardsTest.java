package dev.sluice.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms that the receivers' documents describe. */
class CardsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final String SECRET = "SEC0123456789";
    private static final UUID DELIVERY = new UUID(1, 2);
    private static final String HOME = "https://sluice.example";
    private static final Notice NOTICE = new Notice(
            "approval.requested",
            NOW,
            "users/ada",
            "Ada",
            "plant",
            "projects/plant/issues/17",
            Map.of("title", "Add <index> [x](http://evil) & more", "waitingFor", "dba\nteam", "database", "orders"));

    @Test
    void webhookTellsFactsAndSignsThem() {
        Outgoing outgoing = message(ChannelKind.WEBHOOK, Optional.of("whsec-123456"), HOME);

        JsonNode body = JSON.readTree(outgoing.body());
        assertThat(body.at("/id").asString()).isEqualTo(DELIVERY.toString());
        assertThat(body.at("/event").asString()).isEqualTo("approval.requested");
        assertThat(body.at("/at").asString()).isEqualTo("2023-11-14T22:13:20Z");
        assertThat(body.at("/project").asString()).isEqualTo("projects/plant");
        assertThat(body.at("/resource").asString()).isEqualTo("projects/plant/issues/17");
        assertThat(body.at("/actor/name").asString()).isEqualTo("users/ada");
        assertThat(body.at("/summary/waitingFor").asString()).isEqualTo("dba\nteam");
        assertThat(body.at("/link").asString()).isEqualTo("https://sluice.example/p/plant/issues/17");
        assertThat(outgoing.headers())
                .containsEntry("Sluice-Event", "approval.requested")
                .containsEntry("Sluice-Delivery", DELIVERY.toString())
                .containsEntry("Sluice-Signature", Signatures.webhook("whsec-123456", NOW, outgoing.body()));
    }

    @Test
    void signaturesAreThoseOfTheDocuments() {
        byte[] body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

        assertThat(Signatures.webhook("whsec-123456", NOW, body))
                .isEqualTo("t=1700000000,v1=25d539bc0cc8165010b5ff0a1bdfbc7bbd53893c136dcacf1ee0c3c2595050df");
        assertThat(Signatures.dingTalk(SECRET, NOW)).isEqualTo("VloEIlTtJU6a/AGf2pud1WypXdicIlyQAOpspu6OP6s=");
        assertThat(Signatures.feishu(SECRET, NOW)).isEqualTo("ukltNRENYMvqlIpTDbO14XaB5X9Lc3nYKcFTY1Yb7Rk=");
    }

    @Test
    void slackGetsBlocksInWhichNothingCanBeMentioned() {
        JsonNode card = card(ChannelKind.SLACK, HOME);

        assertThat(card.at("/text").asString()).startsWith("Approval asked: Add &lt;index&gt;");
        assertThat(card.at("/blocks/0/type").asString()).isEqualTo("header");
        assertThat(card.at("/blocks/0/text/type").asString()).isEqualTo("plain_text");
        assertThat(card.at("/blocks/1/text/text").asString()).contains("&lt;index&gt;", "&amp; more");
        assertThat(card.at("/blocks/1/text/verbatim").asBoolean()).isTrue();
        assertThat(card.at("/blocks/2/fields/0/text").asString()).isEqualTo("*Database*\norders");
        assertThat(card.at("/blocks/2/fields/1/text").asString()).isEqualTo("*Waiting for*\ndba team");
        assertThat(card.at("/blocks/3/text/text").asString())
                .isEqualTo("<https://sluice.example/p/plant/issues/17|Open in Sluice>");
    }

    @Test
    void teamsGetsAnAdaptiveCardInAMessage() {
        JsonNode card = card(ChannelKind.TEAMS, HOME);

        assertThat(card.at("/type").asString()).isEqualTo("message");
        assertThat(card.at("/attachments/0/contentType").asString())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        JsonNode content = card.at("/attachments/0/content");
        assertThat(content.at("/type").asString()).isEqualTo("AdaptiveCard");
        assertThat(content.at("/version").asString()).isEqualTo("1.4");
        assertThat(content.at("/body/0/text").asString()).isEqualTo("Approval asked");
        assertThat(content.at("/body/0/color").asString()).isEqualTo("Warning");
        assertThat(content.at("/body/1/type").asString()).isEqualTo("RichTextBlock");
        assertThat(content.at("/body/1/inlines/0/text").asString()).contains("[x](http://evil)");
        assertThat(content.at("/actions/0/type").asString()).isEqualTo("Action.OpenUrl");
    }

    @Test
    void dingTalkGetsAnActionCardUnderASignedUrl() {
        Outgoing outgoing = message(ChannelKind.DINGTALK, Optional.of(SECRET), HOME);

        assertThat(outgoing.url().getRawQuery())
                .isEqualTo(
                        "access_token=abc&timestamp=1700000000000&sign=VloEIlTtJU6a%2FAGf2pud1WypXdicIlyQAOpspu6OP6s%3D");
        JsonNode card = JSON.readTree(outgoing.body());
        assertThat(card.at("/msgtype").asString()).isEqualTo("actionCard");
        assertThat(card.at("/actionCard/text").asString())
                .contains("### Approval asked", "［x］(http://evil)", "- **Database:** orders")
                .doesNotContain("[x]", "<index>");
        assertThat(card.at("/actionCard/singleURL").asString()).endsWith("/p/plant/issues/17");
        assertThat(card(ChannelKind.DINGTALK, "").at("/msgtype").asString()).isEqualTo("markdown");
    }

    @Test
    void feishuGetsAPlainTextCardWithTheSignatureInside() {
        JsonNode card = JSON.readTree(
                message(ChannelKind.FEISHU, Optional.of(SECRET), HOME).body());

        assertThat(card.at("/timestamp").asString()).isEqualTo("1700000000");
        assertThat(card.at("/sign").asString()).isEqualTo("ukltNRENYMvqlIpTDbO14XaB5X9Lc3nYKcFTY1Yb7Rk=");
        assertThat(card.at("/msg_type").asString()).isEqualTo("interactive");
        assertThat(card.at("/card/header/template").asString()).isEqualTo("orange");
        assertThat(card.at("/card/elements/0/text/tag").asString()).isEqualTo("plain_text");
        assertThat(card.at("/card/elements/1/fields/0/text/content").asString()).isEqualTo("Database\norders");
        assertThat(card.at("/card/elements/2/actions/0/tag").asString()).isEqualTo("button");
        assertThat(card(ChannelKind.FEISHU, HOME).has("sign")).isFalse();
    }

    @Test
    void weComGetsATemplateCardWithALinkAndMarkdownWithout() {
        JsonNode card = card(ChannelKind.WECOM, HOME).at("/template_card");

        assertThat(card.at("/card_type").asString()).isEqualTo("text_notice");
        assertThat(card.at("/main_title/title").asString()).isEqualTo("Approval asked");
        assertThat(card.at("/horizontal_content_list/0/keyname").asString()).isEqualTo("Database");
        assertThat(card.at("/horizontal_content_list").size()).isLessThanOrEqualTo(6);
        assertThat(card.at("/card_action/type").asInt()).isEqualTo(1);
        JsonNode plain = card(ChannelKind.WECOM, "");
        assertThat(plain.at("/msgtype").asString()).isEqualTo("markdown");
        assertThat(plain.at("/markdown/content").asString())
                .startsWith("### <font color=\"warning\">Approval asked</font>")
                .contains("＜index＞", "> Waiting for: dba team");
    }

    @Test
    void longTextsStayWithinEveryLimit() {
        Notice huge = new Notice(
                "task.failed",
                NOW,
                "users/ada",
                "Ada",
                "plant",
                "projects/plant/issues/17/rollouts/1",
                Map.of(
                        "title",
                        "😀".repeat(5000),
                        "message",
                        "字".repeat(5000),
                        "reason",
                        "字".repeat(5000),
                        "a",
                        "字".repeat(999),
                        "b",
                        "字".repeat(999),
                        "c",
                        "字".repeat(999),
                        "d",
                        "字".repeat(999)));
        for (ChannelKind kind : ChannelKind.values()) {
            if (kind != ChannelKind.MAIL && kind != ChannelKind.WEBHOOK) {
                byte[] body = HttpMessages.of(kind, address(Optional.empty()), DELIVERY, huge, "", NOW)
                        .body();
                assertThat(body.length).as(kind.name()).isLessThan(20_000);
            }
        }
        String weCom = JSON.readTree(
                        HttpMessages.of(ChannelKind.WECOM, address(Optional.empty()), DELIVERY, huge, "", NOW)
                                .body())
                .at("/markdown/content")
                .asString();
        assertThat(weCom.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(4096);
    }

    private static JsonNode card(ChannelKind kind, String home) {
        return JSON.readTree(message(kind, Optional.empty(), home).body());
    }

    private static Outgoing message(ChannelKind kind, Optional<String> secret, String home) {
        return HttpMessages.of(kind, address(secret), DELIVERY, NOTICE, home, NOW);
    }

    private static Address address(Optional<String> secret) {
        return new Address("https://chat.example/robot/send?access_token=abc", secret);
    }
}
