package dev.sluice.change.rollout;

import dev.sluice.issue.IssueId;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to decisions about many tasks of an issue's newest rollout at once. Each task is judged by itself: what cannot
 * be moved says why and stays, the others move.
 */
@Component
public class TaskBatches {
    /** Tasks of one call. */
    public static final int MOST = 1000;

    private final Rollouts rollouts;
    private final RolloutLedger ledger;
    private final RolloutSteps steps;

    TaskBatches(Rollouts rollouts, RolloutLedger ledger, RolloutSteps steps) {
        this.rollouts = rollouts;
        this.ledger = ledger;
        this.steps = steps;
    }

    /**
     * What became of one task.
     *
     * @param refused why it stays as it is; absent when it moved
     */
    public record Result(UUID task, Optional<Problem> refused) {}

    /** Runs them again; see {@link TaskDecisions#retry}. */
    @Transactional
    public List<Result> retry(Actor actor, IssueId issue, List<UUID> tasks) {
        return move(actor, issue, tasks, TaskMove.RETRY, "");
    }

    /** Leaves them undone for good; see {@link TaskDecisions#skip}. */
    @Transactional
    public List<Result> skip(Actor actor, IssueId issue, List<UUID> tasks, String reason) {
        return move(actor, issue, tasks, TaskMove.SKIP, TaskDecisions.said(reason));
    }

    /** Takes out what waits, and stops what runs; see {@link TaskDecisions#cancel}. */
    @Transactional
    public List<Result> cancel(Actor actor, IssueId issue, List<UUID> tasks) {
        return move(actor, issue, tasks, TaskMove.CANCEL, "Cancelled by " + actor.name() + ".");
    }

    private List<Result> move(Actor actor, IssueId issue, List<UUID> tasks, TaskMove move, String reason) {
        if (tasks.isEmpty() || tasks.size() > MOST) {
            throw Problem.user("rollout.tasksInvalid", "Name 1 to " + MOST + " tasks.")
                    .with("field", "tasks");
        }
        Rollout rollout = ledger.lock(rollouts.get(issue).id());
        rollout.mustGoOn();
        List<Result> results = tasks.stream()
                .distinct()
                .map(id -> new Result(id, move(rollout, new TaskId(id), move, reason)))
                .toList();
        // Once for all: what a stage may queue is asked for when every task stands where it will.
        steps.advance(rollout.id(), actor, actor.name());
        return results;
    }

    private Optional<Problem> move(Rollout rollout, TaskId id, TaskMove move, String reason) {
        Optional<Task> found = ledger.lock(rollout, id);
        if (found.isEmpty()) {
            return Optional.of(
                    Problem.notFound("rollout.taskNotFound", rollout.name() + " has no task " + id.value() + "."));
        }
        Task task = found.get();
        if (move == TaskMove.CANCEL && task.status() == TaskStatus.RUNNING) {
            steps.stop(task);
            return Optional.empty();
        }
        Optional<Problem> refused = move.refusal(task);
        if (refused.isEmpty()) {
            ledger.move(task, move.to(), reason);
        }
        return refused;
    }
}
