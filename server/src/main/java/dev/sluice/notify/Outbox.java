package dev.sluice.notify;

import dev.sluice.jobs.Jobs;
import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.Ids;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears what happened, and writes down whom to tell in the same transaction: what is rolled back is told to nobody,
 * what is committed is not forgotten.
 */
@Component
class Outbox {
    private final ChannelStore channels;
    private final DeliveryStore deliveries;
    private final Jobs jobs;
    private final Ids ids;
    private final InstantSource clock;

    Outbox(ChannelStore channels, DeliveryStore deliveries, Jobs jobs, Ids ids, InstantSource clock) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** Called within the publisher's transaction; in one of its own when there is none. */
    @EventListener
    @Transactional
    public void hear(DomainEvent event) {
        EventKind.find(event.kind())
                .ifPresent(kind -> event.head().project().ifPresent(project -> tell(event, kind, project)));
    }

    private void tell(DomainEvent event, EventKind kind, String project) {
        Notice notice = Notice.of(event, project);
        for (Channel channel : channels.told(project, kind)) {
            Delivery delivery = Delivery.fresh(ids.next(), channel, event.head().id(), notice, clock.instant());
            if (deliveries.insert(delivery)) {
                jobs.enqueue(DeliverJob.of(delivery));
            }
        }
    }
}
