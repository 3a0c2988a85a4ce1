package dev.sluice.change.rollout;

import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import java.util.Map;

/**
 * A task failed, or its outcome cannot be proved.
 *
 * @param title of the issue
 * @param database resource name
 * @param status FAILED or UNKNOWN
 */
public record TaskStopped(EventHead head, String title, String database, TaskStatus status, String message)
        implements DomainEvent {
    @Override
    public String kind() {
        return status == TaskStatus.UNKNOWN ? "task.unknown" : "task.failed";
    }

    @Override
    public Map<String, String> summary() {
        return Map.of("title", title, "database", database, "status", status.name(), "message", message);
    }
}
