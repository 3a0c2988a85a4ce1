package dev.sluice.approval;

import dev.sluice.approval.Approval.Decision;
import dev.sluice.approval.Approval.Verdict;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What becomes of a request when somebody answers it. Pure. */
final class ApprovalDecision {
    private ApprovalDecision() {}

    /**
     * The request with the answer added.
     *
     * @param hasRole whether the actor has the role of that id, in the project or on the workspace
     * @param seen the digest of what the actor looked at
     * @throws Problem when the actor may not answer, or answers what is not asked (any more)
     */
    static Approval answer(
            Approval request,
            Actor actor,
            Predicate<String> hasRole,
            String seen,
            Verdict verdict,
            String comment,
            Instant now) {
        if (!request.digest().equals(seen)) {
            throw Problem.conflict("approval.digestChanged", "The plan changed after you looked at it.")
                    .because("You answered for " + seen + ", the plan is now " + request.digest() + ".")
                    .next("Look at the plan as it is now, then answer again.")
                    .with("digest", request.digest());
        }
        if (request.status() != ApprovalStatus.PENDING) {
            throw Problem.conflict("approval.notPending", "Nothing waits for an answer here.")
                    .because("The request is " + request.status().name().toLowerCase(java.util.Locale.ROOT) + ".");
        }
        if (request.authors().contains(actor.name())) {
            throw Problem.denied("approval.ownChange", "Nobody approves their own change.")
                    .because(actor.name() + " wrote, or edited, what is to be approved.")
                    .next("Ask somebody else who has the role " + step(request) + ".");
        }
        if (!hasRole.test(step(request))) {
            throw Problem.denied("approval.roleMissing", "This step is for the role " + step(request) + ".")
                    .because(actor.name() + " does not have that role in the project.")
                    .next("Ask an owner of the project for the role, or somebody who has it for the approval.");
        }
        if (verdict == Verdict.APPROVED
                && request.decisions().stream().anyMatch(d -> d.actor().equals(actor.name()))) {
            throw Problem.denied("approval.samePerson", "One person answers one step.")
                    .because(actor.name() + " has approved an earlier step of this request.")
                    .next("Ask somebody else who has the role " + step(request) + ".");
        }
        return with(request, new Decision(request.decisions().size(), verdict, actor.name(), comment, now));
    }

    private static Approval with(Approval request, Decision decision) {
        List<Decision> decisions = new ArrayList<>(request.decisions());
        decisions.add(decision);
        ApprovalStatus status = decision.verdict() == Verdict.REJECTED
                ? ApprovalStatus.REJECTED
                : decisions.size() == request.steps().size() ? ApprovalStatus.APPROVED : ApprovalStatus.PENDING;
        return new Approval(
                request.id(),
                request.issue(),
                request.project(),
                request.digest(),
                request.steps(),
                request.authors(),
                status,
                request.requestedAt(),
                List.copyOf(decisions));
    }

    private static String step(Approval request) {
        return request.steps().get(request.decisions().size());
    }
}
