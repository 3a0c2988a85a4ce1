package dev.sluice.change.rollout;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Opens the logs of runs. */
@Component
class RunLogs {
    private final RunStore runs;
    private final RolloutFeed feed;
    private final InstantSource clock;

    RunLogs(RunStore runs, RolloutFeed feed, InstantSource clock) {
        this.runs = runs;
        this.feed = feed;
        this.clock = clock;
    }

    /** @param stop whether the run is asked to stop */
    RunLog open(Task task, int attempt, BooleanSupplier stop) {
        return new RunLog(task, attempt, runs, feed, clock, stop);
    }

    /** What earlier runs of the same change on the same database noted last; empty when nothing. */
    String evidence(Task task) {
        return runs.evidence(task.database(), task.key());
    }
}
