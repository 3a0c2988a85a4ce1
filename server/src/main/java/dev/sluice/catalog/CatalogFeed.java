package dev.sluice.catalog;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import dev.sluice.kernel.Ids;
import dev.sluice.project.ProjectId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells other rooms what changed in the catalogue. */
@Component
class CatalogFeed {
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    CatalogFeed(Ids ids, InstantSource clock, ApplicationEventPublisher events) {
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** @param project whose it is, where it is one's */
    void publish(
            Actor actor,
            Optional<ProjectId> project,
            String resource,
            Function<EventHead, ? extends DomainEvent> event) {
        events.publishEvent(event.apply(
                new EventHead(ids.next(), clock.instant(), actor, project.map(ProjectId::value), resource)));
    }
}
