package dev.sluice.identity;

import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import java.util.Locale;

/** An account was made or changed. */
public record AccountSaved(EventHead head, What what) implements DomainEvent {

    /** What was done to it. */
    public enum What {
        /** The first one of an empty store: its administrator. */
        FOUNDED,
        CREATED,
        UPDATED,
        DISABLED,
        ENABLED,
        PASSWORDSET
    }

    @Override
    public String kind() {
        return "account." + what.name().toLowerCase(Locale.ROOT);
    }
}
