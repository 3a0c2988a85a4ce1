package dev.sluice.inbox;

import dev.sluice.approval.ApprovalStatus;
import dev.sluice.approval.WaitingApprovals;
import dev.sluice.change.rollout.TaskStatus;
import dev.sluice.change.rollout.WaitingRollouts;
import dev.sluice.issue.IssueStatus;
import java.util.Optional;

/** Where an issue stands, in one word: what the issue, its approval and its rollout say together. */
enum Phase {
    /** Nothing is proposed yet. */
    DRAFT,
    REVIEW,
    REFUSED,
    APPROVED,
    ROLLING,
    PAUSED,
    /** Its rollout goes on, and some tasks failed. */
    ATTENTION,
    DONE,
    CLOSED;

    static Phase of(
            IssueStatus issue,
            Optional<WaitingApprovals.Standing> approval,
            Optional<WaitingRollouts.Standing> rollout) {
        return switch (issue) {
            case DONE -> DONE;
            case CLOSED -> CLOSED;
            case OPEN ->
                rollout.flatMap(Phase::underWay)
                        .or(() ->
                                approval.map(WaitingApprovals.Standing::status).map(Phase::asked))
                        .orElse(DRAFT);
        };
    }

    private static Optional<Phase> underWay(WaitingRollouts.Standing rollout) {
        return switch (rollout.status()) {
            case PAUSED -> Optional.of(PAUSED);
            case DONE -> Optional.of(DONE);
            case CANCELLED -> Optional.empty();
            case RUNNING ->
                Optional.of(rollout.tasks().keySet().stream().anyMatch(TaskStatus::bad) ? ATTENTION : ROLLING);
        };
    }

    private static Phase asked(ApprovalStatus approval) {
        return switch (approval) {
            case PENDING -> REVIEW;
            case APPROVED -> APPROVED;
            case REJECTED -> REFUSED;
            case SUPERSEDED -> DRAFT;
        };
    }
}
