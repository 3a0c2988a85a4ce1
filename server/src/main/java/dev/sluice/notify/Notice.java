package dev.sluice.notify;

import dev.sluice.kernel.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * What is to be said, as it is kept in the outbox: the facts of the event, in no channel's form.
 *
 * @param event {@code rollout.started}
 * @param actor the resource name of who did it
 * @param project the id
 * @param resource the resource name of what it happened to
 * @param summary the event's own facts
 */
record Notice(
        String event,
        Instant at,
        String actor,
        String actorTitle,
        String project,
        String resource,
        Map<String, String> summary) {
    static final String TEST = "channel.test";

    Notice {
        summary = Map.copyOf(summary);
    }

    static Notice of(DomainEvent event, String project) {
        return new Notice(
                event.kind(),
                event.head().at(),
                event.head().actor().name(),
                event.head().actor().displayName(),
                project,
                event.head().resource(),
                event.summary());
    }
}
