package dev.sluice.catalog;

import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import java.util.Locale;
import java.util.Map;

/** A database group was created, changed or removed. */
public record DatabaseGroupSaved(EventHead head, What what, String title) implements DomainEvent {

    /** What was done to it. */
    public enum What {
        CREATED,
        UPDATED,
        DELETED
    }

    @Override
    public String kind() {
        return "databaseGroup." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, String> summary() {
        return Map.of("title", title);
    }
}
