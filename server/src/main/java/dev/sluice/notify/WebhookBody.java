package dev.sluice.notify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The generic webhook: facts for programs. Fields may be added; none is taken away. */
final class WebhookBody {
    private WebhookBody() {}

    static Map<String, Object> of(UUID delivery, Notice notice, Headline headline) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", delivery);
        body.put("event", notice.event());
        body.put("at", notice.at().toString());
        body.put("actor", Map.of("name", notice.actor(), "displayName", notice.actorTitle()));
        body.put("project", "projects/" + notice.project());
        body.put("resource", notice.resource());
        body.put("summary", notice.summary());
        headline.link().ifPresent(link -> body.put("link", link.toString()));
        return body;
    }
}
