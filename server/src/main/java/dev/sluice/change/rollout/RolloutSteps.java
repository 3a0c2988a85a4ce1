package dev.sluice.change.rollout;

import dev.sluice.issue.Issues;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a rollout as far as it may go: marks stages, queues tasks, pauses, finishes. Called after every change. */
@Component
class RolloutSteps {
    private final RolloutStore rollouts;
    private final TaskStore tasks;
    private final TaskQueue queue;
    private final RolloutFeed feed;
    private final Issues issues;
    private final InstantSource clock;

    RolloutSteps(
            RolloutStore rollouts,
            TaskStore tasks,
            TaskQueue queue,
            RolloutFeed feed,
            Issues issues,
            InstantSource clock) {
        this.rollouts = rollouts;
        this.tasks = tasks;
        this.queue = queue;
        this.feed = feed;
        this.issues = issues;
        this.clock = clock;
    }

    /** The rollout, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Rollout lock(RolloutId id) {
        return rollouts.lock(id)
                .orElseThrow(() -> Problem.bug("rollout.lost", "The rollout " + id.value() + " is gone."));
    }

    /** @param runner name of the actor on whose behalf newly queued tasks run */
    @Transactional(propagation = Propagation.MANDATORY)
    void advance(RolloutId id, Actor actor, String runner) {
        Rollout rollout = lock(id);
        if (rollout.status() != RolloutStatus.RUNNING) {
            return;
        }
        StageAdvance next = StageAdvance.of(rollout.stages(), rollout.failureLimit());
        for (int i = 0; i < next.stages().size(); i++) {
            Stage stage = next.stages().get(i);
            if (stage.status() != rollout.stages().get(i).status()) {
                rollouts.status(id, stage.position(), stage.status());
                feed.stage(id, stage);
            }
        }
        if (next.done()) {
            finish(rollout, actor);
        } else {
            next.running().ifPresent(stage -> queue(tasks.queue(id, stage.position()), runner));
        }
    }

    /** Pauses when the failure that just happened was one too many; those before a resume are forgiven by it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void failed(RolloutId id, Actor actor) {
        Rollout rollout = lock(id);
        if (rollout.status() == RolloutStatus.RUNNING
                && StageAdvance.of(rollout.stages(), rollout.failureLimit()).tooManyFailed()) {
            pause(
                    rollout,
                    actor,
                    "Too many tasks failed: the limit of this rollout is " + rollout.failureLimit() + ".");
        }
    }

    /** Starts nothing new; what runs goes on to its end, what is queued goes back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void pause(Rollout rollout, Actor actor, String reason) {
        rollouts.status(rollout.id(), RolloutStatus.PAUSED, Optional.empty());
        tasks.moveAll(rollout.id(), TaskStatus.QUEUED, TaskStatus.PENDING, "")
                .forEach(task -> feed.task(task, TaskStatus.PENDING, ""));
        feed.rollout(rollout.id(), RolloutStatus.PAUSED, reason);
        feed.publish(
                actor, rollout, head -> new RolloutPaused(head, title(rollout), RolloutStatus.PAUSED.name(), reason));
    }

    /** Gives up what has not begun; what runs is asked to stop. */
    @Transactional(propagation = Propagation.MANDATORY)
    void cancel(Rollout rollout, Actor actor, String reason) {
        for (TaskStatus waiting : List.of(TaskStatus.QUEUED, TaskStatus.PENDING)) {
            tasks.moveAll(rollout.id(), waiting, TaskStatus.CANCELLED, reason)
                    .forEach(task -> feed.task(task, TaskStatus.CANCELLED, reason));
        }
        end(rollout, RolloutStatus.CANCELLED, actor, reason);
    }

    private void queue(List<Task> ready, String runner) {
        ready.forEach(task -> feed.task(task, TaskStatus.QUEUED, ""));
        queue.enqueue(ready, runner);
    }

    private void finish(Rollout rollout, Actor actor) {
        end(rollout, RolloutStatus.DONE, actor, "");
        issues.done(actor, rollout.issueUid());
    }

    private void end(Rollout rollout, RolloutStatus status, Actor actor, String reason) {
        Instant now = clock.instant();
        rollouts.status(rollout.id(), status, Optional.of(now));
        feed.rollout(rollout.id(), status, reason);
        feed.publish(actor, rollout, head -> new RolloutFinished(head, title(rollout), status.name(), reason));
    }

    private String title(Rollout rollout) {
        return issues.find(rollout.issueUid())
                .map(issue -> issue.title())
                .orElse(rollout.issue().name());
    }
}
