package dev.sluice.change.plan;

import dev.sluice.schema.Fingerprint;
import dev.sluice.sql.review.Finding;
import dev.sluice.sql.review.Level;
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

    /** Lines and columns count from 1. */
    @Schema(name = "Finding")
    record FindingView(
            String rule, Level level, int statement, int line, int column, int endLine, int endColumn, String message) {
        static FindingView of(Finding f) {
            return new FindingView(
                    f.rule(),
                    f.level(),
                    f.statement(),
                    f.at().start().line(),
                    f.at().start().column(),
                    f.at().end().line(),
                    f.at().end().column(),
                    f.message());
        }
    }

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
