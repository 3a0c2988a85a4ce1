package dev.sluice.notify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An Adaptive Card in the message that a Teams workflow with a webhook trigger expects. What people wrote stands in
 * text runs, which know no Markdown.
 *
 * @see <a href="https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using">
 *     posting cards</a>
 * @see <a href="https://adaptivecards.io/explorer/TextRun.html">text runs</a>
 */
final class TeamsCard {
    private TeamsCard() {}

    static Map<String, Object> of(Headline headline) {
        Map<String, Object> attachment = new LinkedHashMap<>();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        attachment.put("content", card(headline));
        return Map.of("type", "message", "attachments", List.of(attachment));
    }

    private static Map<String, Object> card(Headline headline) {
        List<Object> body = new ArrayList<>();
        body.add(Map.of(
                "type",
                "TextBlock",
                "text",
                headline.title(),
                "size",
                "Large",
                "weight",
                "Bolder",
                "color",
                color(headline.tone()),
                "wrap",
                true));
        body.add(rich(List.of(run(headline.subject(), "Bolder"))));
        headline.facts()
                .forEach(fact ->
                        body.add(rich(List.of(run(fact.label() + ": ", "Bolder"), run(fact.value(), "Default")))));
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("type", "AdaptiveCard");
        card.put("version", "1.4");
        card.put("fallbackText", headline.title() + ": " + headline.subject());
        card.put("body", body);
        headline.link()
                .ifPresent(link -> card.put(
                        "actions",
                        List.of(Map.of("type", "Action.OpenUrl", "title", "Open in Sluice", "url", link.toString()))));
        return card;
    }

    private static Map<String, Object> rich(List<Object> inlines) {
        return Map.of("type", "RichTextBlock", "inlines", inlines);
    }

    private static Map<String, Object> run(String text, String weight) {
        return Map.of("type", "TextRun", "text", text, "weight", weight);
    }

    private static String color(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> "Accent";
            case WAITING -> "Warning";
            case GOOD -> "Good";
            case BAD -> "Attention";
        };
    }
}
