package dev.sluice.change.rollout;

import dev.sluice.catalog.Environments;
import dev.sluice.change.plan.Checks;
import dev.sluice.change.plan.Plan;
import dev.sluice.change.plan.Plans;
import dev.sluice.issue.Issue;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import org.springframework.stereotype.Component;

/** Starts rollouts: asks the gates, draws stages and tasks, begins. */
@Component
class RolloutStart {
    private static final int FAILURE_LIMIT = 1000;

    private final RolloutGates gates;
    private final RolloutLedger ledger;
    private final RolloutSteps steps;
    private final Plans plans;
    private final Checks checks;
    private final Environments environments;

    RolloutStart(
            RolloutGates gates,
            RolloutLedger ledger,
            RolloutSteps steps,
            Plans plans,
            Checks checks,
            Environments environments) {
        this.gates = gates;
        this.ledger = ledger;
        this.steps = steps;
        this.plans = plans;
        this.checks = checks;
        this.environments = environments;
    }

    RolloutId start(Actor actor, Issue issue, int failureLimit, boolean acceptUnknown) {
        if (failureLimit < 1 || failureLimit > FAILURE_LIMIT) {
            throw Problem.user("rollout.failureLimitInvalid", "failureLimit is 1 to " + FAILURE_LIMIT + ".");
        }
        Plan plan = plans.latest(issue.uid())
                .orElseThrow(() -> Problem.conflict("rollout.noPlan", issue.id().name() + " has no plan.")
                        .next("Propose one first."));
        gates.mustBeOpen(issue, plan, acceptUnknown);
        var draft = new RolloutDraft(
                plan, checks.targets(plan), environments.ordered(), failureLimit, acceptUnknown, actor.name());
        Rollout rollout = ledger.open(issue, draft);
        steps.start(rollout, actor);
        return rollout.id();
    }
}
