package dev.sluice.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Blocks for Slack's incoming webhooks: a header, the subject, the facts, a link.
 *
 * @see <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">incoming webhooks</a>
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">blocks</a>
 */
final class SlackCard {
    private static final int MOST_FIELDS = 10;

    private SlackCard() {}

    static Map<String, Object> of(Headline headline) {
        List<Object> blocks = new ArrayList<>();
        blocks.add(Map.of("type", "header", "text", Map.of("type", "plain_text", "text", headline.title())));
        blocks.add(Map.of("type", "section", "text", mrkdwn(escaped(headline.subject()))));
        blocks.add(Map.of(
                "type",
                "section",
                "fields",
                headline.facts().stream()
                        .limit(MOST_FIELDS)
                        .map(fact -> mrkdwn("*" + escaped(fact.label()) + "*\n" + escaped(fact.value())))
                        .toList()));
        headline.link()
                .ifPresent(link -> blocks.add(Map.of(
                        "type", "section", "text", mrkdwn("<" + escaped(link.toString()) + "|Open in Sluice>"))));
        // What is shown where blocks are not: notifications, screen readers.
        String text = escaped(headline.title() + ": " + headline.subject());
        return Map.of("text", text, "blocks", blocks);
    }

    /** Verbatim: names and channels in the text are not turned into mentions. */
    private static Map<String, Object> mrkdwn(String text) {
        return Map.of("type", "mrkdwn", "text", text, "verbatim", true);
    }

    /** The three characters that Slack gives a meaning of its own. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
