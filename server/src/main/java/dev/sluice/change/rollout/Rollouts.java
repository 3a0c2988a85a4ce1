package dev.sluice.change.rollout;

import dev.sluice.approval.Approvals;
import dev.sluice.catalog.Environments;
import dev.sluice.change.plan.Plan;
import dev.sluice.change.plan.Plans;
import dev.sluice.issue.Issue;
import dev.sluice.issue.IssueId;
import dev.sluice.issue.Issues;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Ids;
import dev.sluice.kernel.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to rollouts: start, watch, run a stage, pause, resume, cancel. */
@Component
public class Rollouts {
    private static final int FAILURE_LIMIT = 1000;

    private final RolloutStore store;
    private final TaskStore tasks;
    private final RolloutSteps steps;
    private final RolloutFeed feed;
    private final TaskQueue queue;
    private final Plans plans;
    private final Approvals approvals;
    private final Issues issues;
    private final Environments environments;
    private final Ids ids;
    private final InstantSource clock;

    Rollouts(
            RolloutStore store,
            TaskStore tasks,
            RolloutSteps steps,
            RolloutFeed feed,
            TaskQueue queue,
            Plans plans,
            Approvals approvals,
            Issues issues,
            Environments environments,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.tasks = tasks;
        this.steps = steps;
        this.feed = feed;
        this.queue = queue;
        this.plans = plans;
        this.approvals = approvals;
        this.issues = issues;
        this.environments = environments;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Starts the rollout of an issue's latest plan, if every gate is open.
     *
     * @param failureLimit the rollout pauses when so many tasks of a stage have failed, 1 to 1000
     * @param acceptUnknown start although some targets could not be judged
     */
    @Transactional
    public Rollout start(Actor actor, IssueId id, int failureLimit, boolean acceptUnknown) {
        if (failureLimit < 1 || failureLimit > FAILURE_LIMIT) {
            throw Problem.user("rollout.failureLimitInvalid", "failureLimit is 1 to " + FAILURE_LIMIT + ".");
        }
        Issue issue = issues.get(id);
        Plan plan = plans.latest(issue.uid())
                .orElseThrow(() -> Problem.conflict("rollout.noPlan", id.name() + " has no plan.")
                        .next("Propose one first."));
        RolloutGate.closed(
                        issue,
                        plans.summary(plan),
                        approvals.approved(issue.uid(), plan.digest()),
                        plans.sameTargets(plan),
                        acceptUnknown)
                .ifPresent(problem -> {
                    throw problem;
                });
        Rollout rollout = drawn(actor, issue, plan, failureLimit, acceptUnknown);
        if (!store.insert(rollout)) {
            throw Problem.conflict("rollout.exists", id.name() + " has a rollout already.")
                    .next("Watch it, or resume it when it is paused.");
        }
        tasks.insert(RolloutDraft.tasks(rollout, plans.targets(plan), ids));
        feed.rollout(rollout.id(), RolloutStatus.RUNNING, "");
        feed.publish(actor, rollout, head -> new RolloutStarted(head, issue.title(), "RUNNING", ""));
        steps.advance(rollout.id(), actor, actor.name());
        return found(rollout.id());
    }

    /** @throws Problem {@code rollout.notFound} */
    public Rollout get(IssueId id) {
        return store.of(issues.get(id).uid())
                .orElseThrow(() -> Problem.notFound("rollout.notFound", id.name() + " has no rollout.")
                        .next("Start one when the plan is approved."));
    }

    /** Lets an open stage run. */
    @Transactional
    public Rollout runStage(Actor actor, IssueId id, String environment) {
        Rollout rollout = running(id);
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
            store.status(rollout.id(), stage.position(), StageStatus.RUNNING);
            feed.stage(rollout.id(), stage.with(StageStatus.RUNNING));
            steps.advance(rollout.id(), actor, actor.name());
        }
        return found(rollout.id());
    }

    @Transactional
    public Rollout pause(Actor actor, IssueId id, String reason) {
        Rollout rollout = running(id);
        steps.pause(rollout, actor, reason);
        return found(rollout.id());
    }

    /** Goes on; tasks that failed stay failed until they are tried again or skipped. */
    @Transactional
    public Rollout resume(Actor actor, IssueId id) {
        Rollout rollout = steps.lock(get(id).id());
        if (rollout.status() != RolloutStatus.PAUSED) {
            throw notNow(rollout);
        }
        store.status(rollout.id(), RolloutStatus.RUNNING, Optional.empty());
        feed.rollout(rollout.id(), RolloutStatus.RUNNING, "");
        steps.advance(rollout.id(), actor, actor.name());
        return found(rollout.id());
    }

    /** Gives up what has not begun, and asks what runs to stop. What was done stays done. */
    @Transactional
    public Rollout cancel(Actor actor, IssueId id, String reason) {
        Rollout rollout = steps.lock(get(id).id());
        if (rollout.status().ended()) {
            throw notNow(rollout);
        }
        var runningTasks = new TaskFilter(Optional.of(TaskStatus.RUNNING), Optional.empty(), Optional.empty());
        tasks.list(rollout.id(), runningTasks, dev.sluice.kernel.PageRequest.first(1000))
                .forEach(task -> queue.cancel(task.id()));
        steps.cancel(rollout, actor, reason);
        return found(rollout.id());
    }

    private Rollout running(IssueId id) {
        Rollout rollout = steps.lock(get(id).id());
        if (rollout.status() != RolloutStatus.RUNNING) {
            throw notNow(rollout);
        }
        return rollout;
    }

    private Rollout drawn(Actor actor, Issue issue, Plan plan, int failureLimit, boolean acceptUnknown) {
        return new Rollout(
                new RolloutId(ids.next()),
                issue.id(),
                issue.uid(),
                plan.id(),
                plan.digest(),
                RolloutStatus.RUNNING,
                failureLimit,
                acceptUnknown,
                actor.name(),
                clock.instant(),
                Optional.empty(),
                0,
                RolloutDraft.stages(environments.ordered(), plans.targets(plan)));
    }

    private Rollout found(RolloutId id) {
        return store.find(id).orElseThrow(() -> Problem.bug("rollout.lost", "The rollout is gone."));
    }

    private static Problem notNow(Rollout rollout) {
        return Problem.conflict("rollout.notNow", "The rollout is " + rollout.status() + ".")
                .with("status", rollout.status().name());
    }

    List<RolloutEvent> events(RolloutId id, long after) {
        return store.events(id, after, 500);
    }
}
