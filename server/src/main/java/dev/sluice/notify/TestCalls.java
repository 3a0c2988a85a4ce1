package dev.sluice.notify;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Ids;
import dev.sluice.project.ProjectId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The door to test calls: one message, one attempt, while the asker waits. Works for channels that are switched off. */
@Component
class TestCalls {
    private final Channels channels;
    private final ChannelStore store;
    private final DeliveryStore deliveries;
    private final Courier courier;
    private final Ids ids;
    private final InstantSource clock;

    TestCalls(
            Channels channels,
            ChannelStore store,
            DeliveryStore deliveries,
            Courier courier,
            Ids ids,
            InstantSource clock) {
        this.channels = channels;
        this.store = store;
        this.deliveries = deliveries;
        this.courier = courier;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Outside a transaction, for it waits for a stranger.
     *
     * @return how it went; it stands in the log, too
     */
    Delivery call(Actor actor, ProjectId project, String id) {
        Channel channel = channels.get(project, id);
        Instant now = clock.instant();
        Notice notice = new Notice(
                Notice.TEST,
                now,
                actor.name(),
                actor.displayName(),
                project.value(),
                channel.resourceName(),
                Map.of("title", channel.title(), "message", "If you can read this, the channel works."));
        Delivery delivery = Delivery.fresh(ids.next(), channel, ids.next(), notice, now);
        Outcome outcome = courier.carry(channel, store.address(channel), delivery.id(), notice);
        Delivery over = delivery.afterOnly(outcome, clock.instant());
        deliveries.insert(over);
        return over;
    }
}
