package dev.sluice.change.plan;

import dev.sluice.review.FindingView;
import dev.sluice.schema.Fingerprint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** @param change position of the change in the plan */
@Schema(name = "Check")
record TargetView(
        int change,
        String database,
        String engine,
        String environment,
        String script,
        CheckStatus status,
        int statements,
        Optional<String> fingerprint,
        List<FindingView> findings,
        Optional<Instant> checkedAt) {

    static TargetView of(Target t) {
        return new TargetView(
                t.change(),
                t.name(),
                t.engine().value(),
                t.environment().value(),
                t.script(),
                t.status(),
                t.statements(),
                t.fingerprint().map(Fingerprint::value),
                t.findings().stream().map(FindingView::of).toList(),
                t.checkedAt());
    }
}
