package dev.sluice.issue;

import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import java.util.Map;

/** Somebody said something about an issue. */
public record IssueCommented(EventHead head, Issue issue) implements DomainEvent {
    @Override
    public String kind() {
        return "issue.commented";
    }

    @Override
    public Map<String, String> summary() {
        return Map.of("title", issue.title(), "status", issue.status().name());
    }
}
