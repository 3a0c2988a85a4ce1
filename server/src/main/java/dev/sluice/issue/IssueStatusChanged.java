package dev.sluice.issue;

import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import java.util.Map;

/** An issue was done, closed or opened again. */
public record IssueStatusChanged(EventHead head, Issue issue) implements DomainEvent {
    @Override
    public String kind() {
        return "issue.statusChanged";
    }

    @Override
    public Map<String, String> summary() {
        return Map.of("title", issue.title(), "status", issue.status().name());
    }
}
