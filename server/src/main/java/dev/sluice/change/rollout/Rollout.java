package dev.sluice.change.rollout;

import dev.sluice.change.plan.PlanId;
import dev.sluice.issue.IssueId;
import dev.sluice.kernel.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The execution of a plan.
 *
 * @param ordinal 1 for the issue's first rollout; another one may follow where the last was cancelled
 * @param digest of the plan, as it was approved
 * @param failureLimit the rollout pauses when so many tasks of a stage have failed or are UNKNOWN
 * @param acceptUnknown whether it was started although some targets could not be judged
 * @param sequence number of the last event that watchers were told
 */
public record Rollout(
        RolloutId id,
        IssueId issue,
        UUID issueUid,
        int ordinal,
        PlanId plan,
        String digest,
        RolloutStatus status,
        int failureLimit,
        boolean acceptUnknown,
        String author,
        Instant createdAt,
        Optional<Instant> finishedAt,
        long sequence,
        List<Stage> stages) {

    /** {@code projects/plant/issues/17/rollouts/1}. */
    public String name() {
        return issue.name() + "/rollouts/" + ordinal;
    }

    /** The same with its stages. */
    Rollout with(List<Stage> drawn) {
        return new Rollout(
                id,
                issue,
                issueUid,
                ordinal,
                plan,
                digest,
                status,
                failureLimit,
                acceptUnknown,
                author,
                createdAt,
                finishedAt,
                sequence,
                drawn);
    }

    /** @throws Problem {@code rollout.notNow} when it has ended */
    void mustGoOn() {
        if (status.ended()) {
            throw notNow();
        }
    }

    /** What to say to who asks for something that this rollout is not in a state for. */
    Problem notNow() {
        return Problem.conflict("rollout.notNow", "The rollout is " + status + ".")
                .with("status", status.name());
    }
}
