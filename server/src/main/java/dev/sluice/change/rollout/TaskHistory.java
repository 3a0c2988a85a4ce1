package dev.sluice.change.rollout;

import dev.sluice.change.history.Histories;
import dev.sluice.change.history.HistoryEntry;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Leaves the history entry of a task that is done. */
@Component
class TaskHistory {
    private final Histories histories;
    private final RolloutStore rollouts;
    private final RolloutGates gates;

    TaskHistory(Histories histories, RolloutStore rollouts, RolloutGates gates) {
        this.histories = histories;
        this.rollouts = rollouts;
        this.gates = gates;
    }

    /**
     * Records a task as it stands now; in the transaction that marks it done.
     *
     * @param actor resource name of who ran it, or settled it by hand
     * @param changedObjects of the schema
     * @param note what that person said; may be empty
     */
    void record(Task task, String actor, int statements, int changedObjects, String note, Instant now) {
        Rollout rollout = rollouts.find(task.rollout()).orElseThrow();
        histories.record(new HistoryEntry(
                task.id().value(),
                rollout.issue(),
                rollout.issueUid(),
                gates.issue(rollout).title(),
                task.id().value(),
                task.database(),
                task.name(),
                rollout.stages().get(task.stage()).environment(),
                task.engine(),
                task.script(),
                actor,
                statements,
                task.before(),
                task.after(),
                changedObjects,
                note,
                task.startedAt().orElse(now),
                now));
    }
}
