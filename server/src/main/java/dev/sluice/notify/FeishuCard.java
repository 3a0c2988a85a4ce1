package dev.sluice.notify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An interactive card of a Feishu custom bot. All texts are plain: Feishu reads no markup in them.
 *
 * @see <a href="https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot">custom bots</a>
 */
final class FeishuCard {
    private FeishuCard() {}

    static Map<String, Object> of(Headline headline) {
        List<Object> elements = new ArrayList<>();
        elements.add(Map.of("tag", "div", "text", plain(headline.subject())));
        elements.add(Map.of(
                "tag",
                "div",
                "fields",
                headline.facts().stream()
                        .map(fact -> Map.of("is_short", true, "text", plain(fact.label() + "\n" + fact.value())))
                        .toList()));
        headline.link()
                .ifPresent(link -> elements.add(Map.of(
                        "tag",
                        "action",
                        "actions",
                        List.of(Map.of(
                                "tag",
                                "button",
                                "text",
                                plain("Open in Sluice"),
                                "type",
                                "primary",
                                "url",
                                link.toString())))));
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("config", Map.of("wide_screen_mode", true));
        card.put("header", Map.of("title", plain(headline.title()), "template", template(headline.tone())));
        card.put("elements", elements);
        return Map.of("msg_type", "interactive", "card", card);
    }

    private static Map<String, Object> plain(String text) {
        return Map.of("tag", "plain_text", "content", text);
    }

    private static String template(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> "blue";
            case WAITING -> "orange";
            case GOOD -> "green";
            case BAD -> "red";
        };
    }
}
