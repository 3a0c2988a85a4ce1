package dev.sluice.change.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

@Schema(name = "Plan")
record PlanView(
        String name,
        int revision,
        String digest,
        String author,
        Instant createdAt,
        List<ChangeView> changes,
        Map<CheckStatus, Long> checks) {

    /** @param scripts digest by engine; {@code default} is for every engine that is not named */
    @Schema(name = "PlanChange")
    record ChangeView(
            int position, String title, List<String> databases, List<String> groups, Map<String, String> scripts) {}

    static PlanView of(Plan plan, CheckSummary checks) {
        return new PlanView(
                plan.issue().name() + "/plan",
                plan.revision(),
                plan.digest(),
                plan.author(),
                plan.createdAt(),
                plan.changes().stream()
                        .map(c -> new ChangeView(c.position(), c.title(), c.databases(), c.groups(), c.scripts()))
                        .toList(),
                checks.counts());
    }
}
