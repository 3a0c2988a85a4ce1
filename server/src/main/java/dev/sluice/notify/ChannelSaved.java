package dev.sluice.notify;

import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import java.util.Locale;
import java.util.Map;

/** A channel was created, changed or deleted. */
record ChannelSaved(EventHead head, What what, String title) implements DomainEvent {

    /** What was done to it. */
    enum What {
        CREATED,
        UPDATED,
        DELETED
    }

    @Override
    public String kind() {
        return "channel." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, String> summary() {
        return Map.of("title", title);
    }
}
