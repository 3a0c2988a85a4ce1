package dev.sluice.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A request for approval of one digest, and what has been said so far.
 *
 * @param issue uid of the issue
 * @param digest of what is to be approved
 * @param steps ids of the roles that must agree, in order; none: approved at once
 * @param authors names of the actors who had a hand in it and therefore may not approve it
 * @param decisions in order of their steps
 */
public record Approval(
        UUID id,
        UUID issue,
        String project,
        String digest,
        List<String> steps,
        List<String> authors,
        ApprovalStatus status,
        Instant requestedAt,
        List<Decision> decisions) {

    /** The same with its decisions. */
    Approval with(List<Decision> ordered) {
        return new Approval(id, issue, project, digest, steps, authors, status, requestedAt, ordered);
    }

    /** Position of the step that waits for an answer; empty when none does. */
    public Optional<Integer> current() {
        return status == ApprovalStatus.PENDING ? Optional.of(decisions.size()) : Optional.empty();
    }

    /** One person's answer. */
    public record Decision(int step, Verdict verdict, String actor, String comment, Instant decidedAt) {}

    /** Yes or no. */
    public enum Verdict {
        APPROVED,
        REJECTED
    }
}
