package dev.sluice.change.rollout;

import dev.sluice.approval.Approvals;
import dev.sluice.change.plan.Checks;
import dev.sluice.change.plan.Plan;
import dev.sluice.issue.Issue;
import dev.sluice.issue.IssueStatus;
import dev.sluice.issue.Issues;
import dev.sluice.kernel.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the other rooms what {@link RolloutGate} decides upon: before a rollout, and again before each task. */
@Component
class RolloutGates {
    private final Issues issues;
    private final Checks checks;
    private final Approvals approvals;

    RolloutGates(Issues issues, Checks checks, Approvals approvals) {
        this.issues = issues;
        this.checks = checks;
        this.approvals = approvals;
    }

    /** @throws Problem when something stands in the way of the plan */
    void mustBeOpen(Issue issue, Plan plan, boolean acceptUnknown) {
        RolloutGate.closed(
                        issue,
                        checks.summary(plan),
                        approvals.approved(issue.uid(), plan.digest()),
                        checks.sameTargets(plan),
                        acceptUnknown)
                .ifPresent(problem -> {
                    throw problem;
                });
    }

    /** Why no further task may start, when a gate has closed since the rollout began. */
    Optional<String> closedSince(Rollout rollout) {
        if (issue(rollout).status() != IssueStatus.OPEN) {
            return Optional.of("The issue is not open any more.");
        }
        if (!approvals.approved(rollout.issueUid(), rollout.digest())) {
            return Optional.of("The approval was lost: the plan changed after the rollout began.");
        }
        return Optional.empty();
    }

    Issue issue(Rollout rollout) {
        return issues.find(rollout.issueUid())
                .orElseThrow(() -> Problem.bug(
                        "rollout.issueLost", "The issue " + rollout.issue().name() + " is gone."));
    }
}
