package dev.sluice.notify;

import dev.sluice.jobs.Recurring;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Forgets deliveries of a quarter ago that are over. */
@Component
class OldDeliveries implements Recurring {
    private static final Duration KEPT = Duration.ofDays(90);

    private final DeliveryStore store;
    private final InstantSource clock;

    OldDeliveries(DeliveryStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notify.forget-old";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        store.deleteCreatedBefore(clock.instant().minus(KEPT));
    }
}
