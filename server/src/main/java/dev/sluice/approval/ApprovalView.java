package dev.sluice.approval;

import dev.sluice.approval.Approval.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** @param waitingFor the role that the next answer must come from */
@Schema(name = "Approval")
record ApprovalView(
        ApprovalStatus status,
        String digest,
        Optional<String> waitingFor,
        List<StepView> steps,
        List<String> authors,
        Instant requestedAt) {

    /** @param verdict absent until somebody answered */
    @Schema(name = "ApprovalStep")
    record StepView(
            String role,
            Optional<Verdict> verdict,
            Optional<String> actor,
            Optional<String> comment,
            Optional<Instant> decidedAt) {}

    static ApprovalView of(Approval approval) {
        List<StepView> steps = new ArrayList<>();
        for (int i = 0; i < approval.steps().size(); i++) {
            Optional<Approval.Decision> decision = i < approval.decisions().size()
                    ? Optional.of(approval.decisions().get(i))
                    : Optional.empty();
            steps.add(new StepView(
                    approval.steps().get(i),
                    decision.map(Approval.Decision::verdict),
                    decision.map(Approval.Decision::actor),
                    decision.map(Approval.Decision::comment).filter(text -> !text.isEmpty()),
                    decision.map(Approval.Decision::decidedAt)));
        }
        return new ApprovalView(
                approval.status(),
                approval.digest(),
                approval.current().map(approval.steps()::get),
                steps,
                approval.authors(),
                approval.requestedAt());
    }
}
