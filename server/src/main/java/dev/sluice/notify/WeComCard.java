package dev.sluice.notify;

import java.util.Map;

/**
 * A message of a WeCom group robot: a template card when there is a link, which such a card must have; Markdown
 * otherwise.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/91770">group robots</a>
 */
final class WeComCard {
    private static final int MOST_LINES = 6;

    private WeComCard() {}

    static Map<String, Object> of(Headline headline) {
        return headline.link()
                .map(link -> Map.<String, Object>of(
                        "msgtype",
                        "template_card",
                        "template_card",
                        Map.of(
                                "card_type", "text_notice",
                                "main_title", Map.of("title", headline.title()),
                                "sub_title_text", headline.subject(),
                                "horizontal_content_list",
                                        headline.facts().stream()
                                                .limit(MOST_LINES)
                                                .map(fact -> Map.of("keyname", fact.label(), "value", fact.value()))
                                                .toList(),
                                "card_action", Map.of("type", 1, "url", link.toString()))))
                .orElseGet(() -> Map.of("msgtype", "markdown", "markdown", Map.of("content", text(headline))));
    }

    private static String text(Headline headline) {
        StringBuilder text = new StringBuilder("### <font color=\"")
                .append(color(headline.tone()))
                .append("\">")
                .append(headline.title())
                .append("</font>\n**")
                .append(Tamed.markdown(headline.subject()))
                .append("**");
        headline.facts()
                .forEach(fact -> text.append("\n> ")
                        .append(Tamed.markdown(fact.label()))
                        .append(": ")
                        .append(Tamed.markdown(Headline.clipped(fact.value(), 100))));
        return text.toString();
    }

    /** WeCom has three colours: green, grey and orange. */
    private static String color(Tone tone) {
        return switch (tone) {
            case GOOD -> "info";
            case NEUTRAL -> "comment";
            case WAITING, BAD -> "warning";
        };
    }
}
