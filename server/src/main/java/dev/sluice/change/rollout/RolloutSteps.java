package dev.sluice.change.rollout;

import dev.sluice.issue.Issue;
import dev.sluice.issue.Issues;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a rollout as far as it may go: marks stages, queues tasks, pauses, finishes. Called after every change. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RolloutSteps {
    private final RolloutLedger ledger;
    private final TaskQueue queue;
    private final RolloutFeed feed;
    private final Issues issues;

    RolloutSteps(RolloutLedger ledger, TaskQueue queue, RolloutFeed feed, Issues issues) {
        this.ledger = ledger;
        this.queue = queue;
        this.feed = feed;
        this.issues = issues;
    }

    /** Tells the other rooms that it began, and begins. */
    void start(Rollout rollout, Actor actor) {
        tell(actor, rollout, (head, title) -> new RolloutStarted(head, title, RolloutStatus.RUNNING.name(), ""));
        advance(rollout.id(), actor, actor.name());
    }

    /** @param runner name of the actor on whose behalf newly queued tasks run */
    void advance(RolloutId id, Actor actor, String runner) {
        Rollout rollout = ledger.lock(id);
        if (rollout.status() != RolloutStatus.RUNNING) {
            return;
        }
        StageAdvance next = StageAdvance.of(rollout.stages(), rollout.failureLimit());
        for (int i = 0; i < next.stages().size(); i++) {
            Stage stage = next.stages().get(i);
            if (stage.status() != rollout.stages().get(i).status()) {
                ledger.move(id, stage);
            }
        }
        if (next.done()) {
            end(rollout, RolloutStatus.DONE, actor, "");
            issues.done(actor, rollout.issueUid());
        } else {
            next.running().ifPresent(stage -> queue.enqueue(ledger.queue(id, stage), runner));
        }
    }

    /** Pauses when the failure that just happened was one too many; those before a resume are forgiven by it. */
    void failed(RolloutId id, Actor actor) {
        Rollout rollout = ledger.lock(id);
        if (rollout.status() == RolloutStatus.RUNNING
                && StageAdvance.of(rollout.stages(), rollout.failureLimit()).tooManyFailed()) {
            pause(
                    rollout,
                    actor,
                    "Too many tasks failed: the limit of this rollout is " + rollout.failureLimit() + ".");
        }
    }

    /** Starts nothing new; what runs goes on to its end, what is queued goes back. */
    void pause(Rollout rollout, Actor actor, String reason) {
        ledger.move(rollout.id(), RolloutStatus.PAUSED, reason);
        ledger.moveAll(rollout.id(), TaskStatus.QUEUED, TaskStatus.PENDING, "");
        tell(actor, rollout, (head, title) -> new RolloutPaused(head, title, RolloutStatus.PAUSED.name(), reason));
    }

    /** Goes on; tasks that failed stay failed until they are tried again or skipped. */
    void resume(Rollout rollout, Actor actor) {
        ledger.move(rollout.id(), RolloutStatus.RUNNING, "");
        advance(rollout.id(), actor, actor.name());
    }

    /** Gives up what has not begun; what runs is asked to stop. */
    void cancel(Rollout rollout, Actor actor, String reason) {
        for (TaskStatus waiting : List.of(TaskStatus.QUEUED, TaskStatus.PENDING)) {
            ledger.moveAll(rollout.id(), waiting, TaskStatus.CANCELLED, reason);
        }
        ledger.running(rollout.id()).forEach(queue::cancel);
        end(rollout, RolloutStatus.CANCELLED, actor, reason);
    }

    /** Asks a running task to stop, on the server too. */
    void stop(Task task) {
        queue.cancel(task.id());
    }

    /** For the other rooms: a task came to a bad end. */
    void stopped(Task task, Actor actor, TaskStatus how, String message) {
        Rollout rollout = ledger.lock(task.rollout());
        tell(actor, rollout, (head, title) -> new TaskStopped(head, title, task.name(), how, message));
        failed(task.rollout(), actor);
    }

    private void end(Rollout rollout, RolloutStatus status, Actor actor, String reason) {
        ledger.move(rollout.id(), status, reason);
        tell(actor, rollout, (head, title) -> new RolloutFinished(head, title, status.name(), reason));
    }

    private void tell(Actor actor, Rollout rollout, BiFunction<EventHead, String, DomainEvent> event) {
        String title = issues.find(rollout.issueUid())
                .map(Issue::title)
                .orElse(rollout.issue().name());
        feed.publish(actor, rollout, head -> event.apply(head, title));
    }
}
