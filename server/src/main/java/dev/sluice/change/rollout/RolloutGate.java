package dev.sluice.change.rollout;

import dev.sluice.change.plan.CheckStatus;
import dev.sluice.change.plan.CheckSummary;
import dev.sluice.issue.Issue;
import dev.sluice.issue.IssueStatus;
import dev.sluice.kernel.Problem;
import java.util.Optional;

/**
 * Whether a plan may be rolled out: asked once when the rollout is created, and again before each task starts.
 * The one place for every lane. Pure.
 */
final class RolloutGate {
    private RolloutGate() {}

    /**
     * What stands in the way first.
     *
     * @param approved whether exactly this digest is agreed to
     * @param sameTargets whether the plan's groups still mean the same databases
     */
    static Optional<Problem> closed(
            Issue issue, CheckSummary checks, boolean approved, boolean sameTargets, boolean acceptUnknown) {
        if (issue.status() != IssueStatus.OPEN) {
            return Optional.of(
                    Problem.conflict("rollout.issueNotOpen", issue.id().name() + " is not open."));
        }
        Optional<Problem> judged = unjudged(checks, acceptUnknown);
        if (judged.isPresent()) {
            return judged;
        }
        if (!sameTargets) {
            return Optional.of(Problem.conflict(
                            "rollout.targetsChanged",
                            "The plan's groups mean other databases than when it was proposed.")
                    .because("Approvals are for the databases that were shown.")
                    .next("Propose the plan again, so that the new set is checked and approved."));
        }
        if (!approved) {
            return Optional.of(Problem.conflict("rollout.notApproved", "The plan is not approved.")
                    .because("Not everybody in the approval flow has agreed to it as it is now.")
                    .next("See 'sluice issues show' for who must agree."));
        }
        return Optional.empty();
    }

    private static Optional<Problem> unjudged(CheckSummary checks, boolean acceptUnknown) {
        if (!checks.finished()) {
            long left = checks.count(CheckStatus.QUEUED) + checks.count(CheckStatus.RUNNING);
            return Optional.of(Problem.conflict("rollout.checksRunning", left + " checks have not finished.")
                    .next("Wait for them; 'sluice issues check' shows how far they are."));
        }
        if (checks.count(CheckStatus.FAILED) > 0) {
            return Optional.of(Problem.conflict(
                            "rollout.checksFailed",
                            "Checks failed on " + checks.count(CheckStatus.FAILED) + " of " + checks.total()
                                    + " targets.")
                    .because("Review found errors in the script for these databases.")
                    .next("Look at the findings, mend the script, and propose the plan again."));
        }
        if (checks.count(CheckStatus.UNKNOWN) > 0 && !acceptUnknown) {
            return Optional.of(Problem.conflict(
                            "rollout.checksUnknown",
                            checks.count(CheckStatus.UNKNOWN) + " of " + checks.total()
                                    + " targets could not be judged.")
                    .because("A database could not be reached, or a statement could not be read.")
                    .next("Run the checks again, or start the rollout with acceptUnknown, which is recorded."));
        }
        return Optional.empty();
    }
}
