package dev.sluice.approval;

import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import java.util.Map;

/** Somebody's agreement is asked for. */
public record ApprovalRequested(EventHead head, String title, Approval approval) implements DomainEvent {
    @Override
    public String kind() {
        return "approval.requested";
    }

    @Override
    public Map<String, String> summary() {
        return Map.of(
                "title", title,
                "digest", approval.digest(),
                "status", approval.status().name(),
                "waitingFor", approval.current().map(approval.steps()::get).orElse(""));
    }
}
