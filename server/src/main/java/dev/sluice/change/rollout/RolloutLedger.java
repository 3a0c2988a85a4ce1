package dev.sluice.change.rollout;

import dev.sluice.issue.Issue;
import dev.sluice.kernel.Ids;
import dev.sluice.kernel.Problem;
import dev.sluice.schema.Fingerprint;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where rollouts, stages and tasks stand: what is written here, watchers are told in the same transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RolloutLedger {
    private final RolloutStore rollouts;
    private final TaskStore tasks;
    private final RolloutFeed feed;
    private final Ids ids;
    private final InstantSource clock;

    RolloutLedger(RolloutStore rollouts, TaskStore tasks, RolloutFeed feed, Ids ids, InstantSource clock) {
        this.rollouts = rollouts;
        this.tasks = tasks;
        this.feed = feed;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens a rollout with its stages and tasks. What an earlier rollout of the issue settled for good stays so.
     *
     * @throws Problem when one of the issue goes on already, or tasks of a cancelled one still run
     */
    Rollout open(Issue issue, RolloutDraft draft) {
        long running = tasks.running(issue.uid());
        if (running > 0
                && rollouts.of(issue.uid()).stream().allMatch(r -> r.status().ended())) {
            throw Problem.conflict("rollout.tasksRunning", running + " tasks of the cancelled rollout still run.")
                    .next("Wait until they have ended.");
        }
        int ordinal = rollouts.of(issue.uid()).stream()
                        .mapToInt(Rollout::ordinal)
                        .max()
                        .orElse(0)
                + 1;
        Rollout rollout = draft.rollout(new RolloutId(ids.next()), issue, ordinal, clock.instant());
        if (!rollouts.insert(rollout)) {
            throw Problem.conflict("rollout.exists", issue.id().name() + " has a rollout that goes on.")
                    .next("Watch it, resume it when it is paused, or cancel it to start anew.");
        }
        tasks.insert(draft.tasks(rollout, tasks.settled(issue.uid()), ids));
        feed.rollout(rollout.id(), RolloutStatus.RUNNING, "");
        return rollout;
    }

    /** The rollout, locked until the transaction ends. */
    Rollout lock(RolloutId id) {
        return rollouts.lock(id)
                .orElseThrow(() -> Problem.bug("rollout.lost", "The rollout " + id.value() + " is gone."));
    }

    /** The task, locked until the transaction ends; lock its rollout first. */
    Task lock(TaskId id) {
        return tasks.lock(id).orElseThrow(() -> Problem.bug("rollout.taskLost", "The task " + id + " is gone."));
    }

    /** The rollout's task of that id, locked until the transaction ends; the rollout must be locked already. */
    Optional<Task> lock(Rollout rollout, TaskId id) {
        return tasks.lock(id).filter(task -> task.rollout().equals(rollout.id()));
    }

    /** The rollout of a task, locked; absent when there is no such task. */
    Optional<Rollout> lockRolloutOf(TaskId id) {
        return tasks.find(id).map(task -> lock(task.rollout()));
    }

    void move(RolloutId id, RolloutStatus to, String reason) {
        rollouts.status(id, to, to.ended() ? Optional.of(clock.instant()) : Optional.empty());
        feed.rollout(id, to, reason);
    }

    void move(RolloutId id, Stage stage) {
        rollouts.status(id, stage.position(), stage.status(), clock.instant());
        feed.stage(id, stage);
    }

    void move(Task task, TaskStatus to, String reason) {
        tasks.move(task.id(), to, reason, to.waits() ? Optional.empty() : Optional.of(clock.instant()));
        feed.task(task, to, reason);
    }

    void moveAll(RolloutId id, TaskStatus from, TaskStatus to, String reason) {
        tasks.moveAll(id, from, to, reason).forEach(task -> feed.task(task, to, reason));
    }

    /** Tells watchers about a task that stays where it is. */
    void tell(Task task, TaskStatus status, String message) {
        feed.task(task, status, message);
    }

    /** Marks a task as done on a person's word; the task as it is then. */
    Task settle(Task task, Optional<Fingerprint> schema, String why) {
        schema.ifPresent(after -> tasks.after(task.id(), after));
        move(task, TaskStatus.DONE, why);
        return lock(task.id());
    }

    /** The tasks that run now. */
    List<TaskId> running(RolloutId id) {
        return tasks.running(id);
    }

    /** Queues what may run in a stage: tasks whose database has all earlier changes behind it. */
    List<Task> queue(RolloutId id, Stage stage) {
        List<Task> ready = tasks.queue(id, stage.position());
        ready.forEach(task -> feed.task(task, TaskStatus.QUEUED, ""));
        return ready;
    }

    /** Marks a task as running its next attempt; the number of the attempt. */
    int start(Task task, Instant now) {
        int attempt = task.attempts() + 1;
        tasks.start(task.id(), attempt, now);
        feed.task(task, TaskStatus.RUNNING, "");
        return attempt;
    }
}
