package dev.sluice.notify;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.EventHead;
import dev.sluice.kernel.Ids;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the other rooms what was done to a channel. */
@Component
class ChannelHistory {
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    ChannelHistory(Ids ids, InstantSource clock, ApplicationEventPublisher events) {
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    void record(Actor actor, Channel channel, ChannelSaved.What what) {
        EventHead head = new EventHead(
                ids.next(),
                clock.instant(),
                actor,
                Optional.of(channel.project().value()),
                channel.resourceName());
        events.publishEvent(new ChannelSaved(head, what, channel.title()));
    }
}
