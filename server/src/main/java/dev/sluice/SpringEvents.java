package dev.sluice;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import dev.sluice.kernel.Events;
import dev.sluice.kernel.Ids;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Events by way of Spring, whose listeners may wait for the commit. */
@Component
class SpringEvents implements Events {
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher publisher;

    SpringEvents(Ids ids, InstantSource clock, ApplicationEventPublisher publisher) {
        this.ids = ids;
        this.clock = clock;
        this.publisher = publisher;
    }

    @Override
    public void publish(
            Actor actor, Optional<String> project, String resource, Function<EventHead, DomainEvent> event) {
        publisher.publishEvent(event.apply(new EventHead(ids.next(), clock.instant(), actor, project, resource)));
    }
}
