package dev.sluice.project;

import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import java.util.Locale;
import java.util.Map;

/** A project was created or changed. */
public record ProjectSaved(EventHead head, What what, String title) implements DomainEvent {

    /** What was done to it. */
    public enum What {
        CREATED,
        UPDATED,
        ARCHIVED,
        UNARCHIVED
    }

    @Override
    public String kind() {
        return "project." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, String> summary() {
        return Map.of("title", title);
    }
}
