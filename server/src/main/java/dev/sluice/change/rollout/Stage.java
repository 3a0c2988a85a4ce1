package dev.sluice.change.rollout;

import dev.sluice.catalog.EnvironmentId;
import java.util.Map;

/**
 * The tasks of a rollout in one environment.
 *
 * @param position from 0, in the order of environments
 * @param automatic whether it starts by itself when the stage before is done
 * @param tasks how many are in which state; states without any are left out
 */
public record Stage(
        int position, EnvironmentId environment, boolean automatic, StageStatus status, Map<TaskStatus, Long> tasks) {

    public long count(TaskStatus status) {
        return tasks.getOrDefault(status, 0L);
    }

    public long total() {
        return tasks.values().stream().mapToLong(Long::longValue).sum();
    }

    long bad() {
        return count(TaskStatus.FAILED) + count(TaskStatus.UNKNOWN);
    }

    boolean settled() {
        return count(TaskStatus.DONE) + count(TaskStatus.SKIPPED) == total();
    }

    Stage with(StageStatus next) {
        return new Stage(position, environment, automatic, next, tasks);
    }
}
