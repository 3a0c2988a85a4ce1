package dev.sluice.catalog;

import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import java.util.Locale;
import java.util.Map;

/** An instance was registered, changed or removed. */
public record InstanceSaved(EventHead head, What what, String title) implements DomainEvent {

    /** What was done to it. */
    public enum What {
        CREATED,
        UPDATED,
        DELETED
    }

    @Override
    public String kind() {
        return "instance." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, String> summary() {
        return Map.of("title", title);
    }
}
