package dev.sluice.change.rollout;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** @param sequence of the last event: watching from here misses nothing */
@Schema(name = "Rollout")
record RolloutView(
        String name,
        int ordinal,
        RolloutStatus status,
        String digest,
        int failureLimit,
        boolean acceptUnknown,
        String author,
        Instant createdAt,
        Optional<Instant> finishedAt,
        long sequence,
        List<StageView> stages) {

    /** @param tasks how many are in which state */
    @Schema(name = "Stage")
    record StageView(
            String environment, boolean automatic, StageStatus status, long total, Map<TaskStatus, Long> tasks) {
        static StageView of(Stage s) {
            return new StageView(s.environment().value(), s.automatic(), s.status(), s.total(), s.tasks());
        }
    }

    static RolloutView of(Rollout r) {
        return new RolloutView(
                r.name(),
                r.ordinal(),
                r.status(),
                r.digest(),
                r.failureLimit(),
                r.acceptUnknown(),
                r.author(),
                r.createdAt(),
                r.finishedAt(),
                r.sequence(),
                r.stages().stream().map(StageView::of).toList());
    }
}
