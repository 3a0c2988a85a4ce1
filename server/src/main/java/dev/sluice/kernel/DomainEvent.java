package dev.sluice.kernel;

import java.util.Map;

/**
 * Something happened and was saved. Rooms declare records ({@code ProjectCreated}); notify and audit listen to all.
 */
public interface DomainEvent {

    /** When, who, where. */
    EventHead head();

    /** {@code noun.happened}, stable: {@code project.archived}. */
    String kind();

    /** What a summary line needs, by name; never a secret. */
    default Map<String, String> summary() {
        return Map.of();
    }
}
