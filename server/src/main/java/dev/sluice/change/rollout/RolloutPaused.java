package dev.sluice.change.rollout;

import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import java.util.Map;

/**
 * A rollout starts nothing new until it is resumed.
 *
 * @param title of the issue
 * @param reason for people; may be empty
 */
public record RolloutPaused(EventHead head, String title, String status, String reason) implements DomainEvent {
    @Override
    public String kind() {
        return "rollout.paused";
    }

    @Override
    public Map<String, String> summary() {
        return Map.of("title", title, "status", status, "reason", reason);
    }
}
