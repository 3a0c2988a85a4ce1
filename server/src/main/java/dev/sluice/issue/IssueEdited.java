package dev.sluice.issue;

import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import java.util.Map;

/** Title, description or labels of an issue changed. */
public record IssueEdited(EventHead head, Issue issue) implements DomainEvent {
    @Override
    public String kind() {
        return "issue.edited";
    }

    @Override
    public Map<String, String> summary() {
        return Map.of("title", issue.title(), "status", issue.status().name());
    }
}
