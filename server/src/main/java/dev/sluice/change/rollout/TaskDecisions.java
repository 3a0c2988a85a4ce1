package dev.sluice.change.rollout;

import dev.sluice.issue.IssueId;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import dev.sluice.schema.Fingerprint;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to what people decide about tasks: try again, skip, cancel, mark as done. */
@Component
public class TaskDecisions {
    private static final int REASON = 500;

    private final Tasks tasks;
    private final RolloutLedger ledger;
    private final RolloutSteps steps;
    private final TaskBook book;
    private final TaskSnapshots snapshots;

    TaskDecisions(Tasks tasks, RolloutLedger ledger, RolloutSteps steps, TaskBook book, TaskSnapshots snapshots) {
        this.tasks = tasks;
        this.ledger = ledger;
        this.steps = steps;
        this.book = book;
        this.snapshots = snapshots;
    }

    /** Runs it again; evidence in the database decides what is left to do. */
    @Transactional
    public Task retry(Actor actor, IssueId issue, UUID id) {
        return move(actor, issue, id, TaskMove.RETRY, "");
    }

    /** Leaves it undone for good. */
    @Transactional
    public Task skip(Actor actor, IssueId issue, UUID id, String reason) {
        return move(actor, issue, id, TaskMove.SKIP, said(reason));
    }

    /** Takes a waiting task out, or stops a running one on the server. */
    @Transactional
    public Task cancel(Actor actor, IssueId issue, UUID id) {
        Task task = tasks.get(issue, id);
        if (task.status() == TaskStatus.RUNNING) {
            steps.stop(task);
            return task;
        }
        return move(actor, issue, id, TaskMove.CANCEL, "Cancelled by " + actor.name() + ".");
    }

    /**
     * Settles a task that is UNKNOWN: its change has taken effect, says a person who looked. The database is not
     * touched; its schema is read, so that the history says how it was then.
     */
    public Task markDone(Actor actor, IssueId issue, UUID id, String reason) {
        Task task = tasks.get(issue, id);
        TaskMove.MARK_DONE.check(task);
        String why = "Marked as done by " + actor.name() + ": " + said(reason);
        Optional<Fingerprint> now = snapshots.read(task);
        book.markDone(actor, task, now, snapshots.changed(task.before(), now), why);
        return tasks.get(issue, id);
    }

    private Task move(Actor actor, IssueId issue, UUID id, TaskMove move, String reason) {
        Rollout rollout = ledger.lock(tasks.get(issue, id).rollout());
        rollout.mustGoOn();
        Task task = ledger.lock(new TaskId(id));
        move.check(task);
        ledger.move(task, move.to(), reason);
        steps.advance(rollout.id(), actor, actor.name());
        return tasks.get(issue, id);
    }

    /** @throws Problem when there is none, or it is too long */
    static String said(String reason) {
        if (reason.isBlank() || reason.length() > REASON) {
            throw Problem.user("rollout.reasonMissing", "This needs a reason of 1 to " + REASON + " characters.");
        }
        return reason.strip();
    }
}
