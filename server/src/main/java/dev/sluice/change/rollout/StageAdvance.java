package dev.sluice.change.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a rollout goes on after something changed: which stages are done, which one may start. Pure.
 *
 * @param stages as they stand now
 * @param running the stage whose tasks may be queued
 * @param tooManyFailed the rollout must pause
 * @param done nothing is left to do
 */
record StageAdvance(List<Stage> stages, Optional<Stage> running, boolean tooManyFailed, boolean done) {

    /** Stages are done in order; the first that is not, opens, or runs when it may by itself. */
    static StageAdvance of(List<Stage> stages, int failureLimit) {
        List<Stage> next = new ArrayList<>();
        Optional<Stage> current = Optional.empty();
        for (Stage stage : stages) {
            if (current.isPresent()) {
                next.add(stage.with(StageStatus.WAITING));
            } else if (stage.settled()) {
                next.add(stage.with(StageStatus.DONE));
            } else {
                Stage now = stage.with(
                        stage.status() == StageStatus.RUNNING || stage.automatic()
                                ? StageStatus.RUNNING
                                : StageStatus.OPEN);
                current = Optional.of(now);
                next.add(now);
            }
        }
        boolean tooMany = current.filter(s -> s.bad() >= failureLimit).isPresent();
        return new StageAdvance(
                List.copyOf(next), current.filter(s -> s.status() == StageStatus.RUNNING), tooMany, current.isEmpty());
    }
}
