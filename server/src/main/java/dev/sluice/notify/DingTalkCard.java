package dev.sluice.notify;

import java.util.Map;

/**
 * A message of a DingTalk custom robot: an action card when there is a link for its button, Markdown otherwise.
 *
 * @see <a href="https://open.dingtalk.com/document/robots/custom-robot-access">custom robots</a>
 */
final class DingTalkCard {
    private DingTalkCard() {}

    static Map<String, Object> of(Headline headline) {
        String title = headline.title() + ": " + headline.subject();
        String text = text(headline);
        return headline.link()
                .map(link -> Map.<String, Object>of(
                        "msgtype",
                        "actionCard",
                        "actionCard",
                        Map.of(
                                "title",
                                title,
                                "text",
                                text,
                                "singleTitle",
                                "Open in Sluice",
                                "singleURL",
                                link.toString())))
                .orElseGet(() -> Map.of("msgtype", "markdown", "markdown", Map.of("title", title, "text", text)));
    }

    private static String text(Headline headline) {
        StringBuilder text = new StringBuilder("### ")
                .append(headline.title())
                .append("\n\n**")
                .append(Tamed.markdown(headline.subject()))
                .append("**\n");
        headline.facts()
                .forEach(fact -> text.append("\n- **")
                        .append(Tamed.markdown(fact.label()))
                        .append(":** ")
                        .append(Tamed.markdown(fact.value())));
        return text.toString();
    }
}
