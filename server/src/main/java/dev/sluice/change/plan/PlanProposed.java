package dev.sluice.change.plan;

import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import java.util.Map;

/** A plan, or its next revision, was proposed. */
public record PlanProposed(EventHead head, Plan plan) implements DomainEvent {
    @Override
    public String kind() {
        return "plan.proposed";
    }

    @Override
    public Map<String, String> summary() {
        return Map.of("revision", String.valueOf(plan.revision()), "digest", plan.digest());
    }
}
