package dev.sluice.change.rollout;

import dev.sluice.issue.IssueId;
import dev.sluice.issue.Issues;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import dev.sluice.web.EventSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to rollouts: start, look, watch, run a stage, pause, resume, cancel. */
@Component
public class Rollouts {
    private final RolloutStore store;
    private final RolloutLedger ledger;
    private final RolloutSteps steps;
    private final RolloutStart start;
    private final Issues issues;

    Rollouts(RolloutStore store, RolloutLedger ledger, RolloutSteps steps, RolloutStart start, Issues issues) {
        this.store = store;
        this.ledger = ledger;
        this.steps = steps;
        this.start = start;
        this.issues = issues;
    }

    /**
     * Starts a rollout of an issue's latest plan, if every gate is open and none of the issue goes on. What an earlier
     * one did stays done: its tasks begin as DONE.
     *
     * @param failureLimit the rollout pauses when so many tasks of a stage have failed, 1 to 1000
     * @param acceptUnknown start although some targets could not be judged
     */
    @Transactional
    public Rollout start(Actor actor, IssueId id, int failureLimit, boolean acceptUnknown) {
        return found(start.start(actor, issues.get(id), failureLimit, acceptUnknown));
    }

    /**
     * The newest rollout of an issue.
     *
     * @throws Problem {@code rollout.notFound}
     */
    public Rollout get(IssueId id) {
        return list(id).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("rollout.notFound", id.name() + " has no rollout.")
                        .next("Start one when the plan is approved."));
    }

    /** All rollouts of an issue, newest first. */
    public List<Rollout> list(IssueId id) {
        return store.of(issues.get(id).uid());
    }

    /** The newest rollout of an issue, to be watched. */
    public EventSource watch(IssueId id) {
        return new RolloutEvents(store, get(id).id());
    }

    /** Lets an open stage run. */
    @Transactional
    public Rollout runStage(Actor actor, IssueId id, String environment) {
        Rollout rollout = locked(id, RolloutStatus.RUNNING);
        Stage stage = rollout.stages().stream()
                .filter(s -> s.environment().value().equals(environment))
                .findFirst()
                .orElseThrow(() ->
                        Problem.notFound("rollout.stageNotFound", "The rollout has no stage " + environment + "."));
        if (stage.status() == StageStatus.WAITING) {
            throw Problem.conflict("rollout.stageWaiting", "The stage " + environment + " waits for earlier stages.")
                    .because("Stages run in the order of environments.")
                    .next("Finish, or skip with a reason, the tasks of the stages before it.");
        }
        if (stage.status() == StageStatus.OPEN) {
            ledger.move(rollout.id(), stage.with(StageStatus.RUNNING));
            steps.advance(rollout.id(), actor, actor.name());
        }
        return found(rollout.id());
    }

    /** Starts nothing new until it is resumed. */
    @Transactional
    public Rollout pause(Actor actor, IssueId id, String reason) {
        Rollout rollout = locked(id, RolloutStatus.RUNNING);
        steps.pause(rollout, actor, reason);
        return found(rollout.id());
    }

    /** Goes on; tasks that failed stay failed until they are tried again or skipped. */
    @Transactional
    public Rollout resume(Actor actor, IssueId id) {
        Rollout rollout = locked(id, RolloutStatus.PAUSED);
        steps.resume(rollout, actor);
        return found(rollout.id());
    }

    /** Gives up what has not begun, and asks what runs to stop. What was done stays done. */
    @Transactional
    public Rollout cancel(Actor actor, IssueId id, String reason) {
        Rollout rollout = ledger.lock(get(id).id());
        rollout.mustGoOn();
        steps.cancel(rollout, actor, reason);
        return found(rollout.id());
    }

    private Rollout locked(IssueId id, RolloutStatus needed) {
        Rollout rollout = ledger.lock(get(id).id());
        if (rollout.status() != needed) {
            throw rollout.notNow();
        }
        return rollout;
    }

    private Rollout found(RolloutId id) {
        return store.find(id).orElseThrow(() -> Problem.bug("rollout.lost", "The rollout is gone."));
    }
}
