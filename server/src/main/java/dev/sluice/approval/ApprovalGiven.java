package dev.sluice.approval;

import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import java.util.Map;

/** A step of a request was approved. */
public record ApprovalGiven(EventHead head, String title, Approval approval) implements DomainEvent {
    @Override
    public String kind() {
        return "approval.given";
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
