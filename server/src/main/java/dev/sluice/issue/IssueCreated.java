package dev.sluice.issue;

import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import java.util.Map;

/** An issue was filed. */
public record IssueCreated(EventHead head, Issue issue) implements DomainEvent {
    @Override
    public String kind() {
        return "issue.created";
    }

    @Override
    public Map<String, String> summary() {
        return Map.of("title", issue.title(), "status", issue.status().name());
    }
}
