package dev.sluice.approval;

import dev.sluice.approval.Approval.Verdict;
import dev.sluice.issue.IssueId;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import dev.sluice.web.Etags;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/projects/{project}")
@Tag(name = "approvals")
class ApprovalResource {
    private final Approvals approvals;

    ApprovalResource(Approvals approvals) {
        this.approvals = approvals;
    }

    @Schema(name = "ApprovalFlow")
    record FlowView(List<String> steps, long version) {
        static FlowView of(Flow flow) {
            return new FlowView(flow.steps(), flow.version());
        }
    }

    @Schema(name = "ApprovalFlowChange")
    record FlowChange(List<String> steps) {}

    /** @param digest of the plan that the answer is about */
    @Schema(name = "ApprovalAnswer")
    record Answer(String digest, Optional<String> comment) {}

    @GetMapping("/approvalFlow")
    @Operation(summary = "Shows which roles must approve a change of the project, in order")
    ResponseEntity<FlowView> getApprovalFlow(@PathVariable String project) {
        return answer(approvals.flow(new ProjectId(project)));
    }

    @PutMapping("/approvalFlow")
    @Operation(summary = "Sets which roles must approve a change of the project, in order")
    ResponseEntity<FlowView> setApprovalFlow(
            @PathVariable String project,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody FlowChange change) {
        return answer(approvals.setFlow(new ProjectId(project), change.steps(), Etags.expected(ifMatch)));
    }

    @GetMapping("/issues/{issue}/approval")
    @Operation(summary = "Shows how the approval of an issue stands")
    ApprovalView getApproval(@PathVariable String project, @PathVariable long issue) {
        IssueId id = new IssueId(new ProjectId(project), issue);
        return approvals
                .find(id)
                .map(ApprovalView::of)
                .orElseThrow(
                        () -> Problem.notFound("approval.notAsked", "Nothing in " + id.name() + " was asked for."));
    }

    @GetMapping("/issues/{issue}/approvals")
    @Operation(
            summary = "Lists what was asked and answered for an issue, oldest first",
            description = "Requests for earlier revisions of its plan are SUPERSEDED; their answers stay on record.")
    PageView<ApprovalView> listApprovals(
            @PathVariable String project,
            @PathVariable long issue,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        IssueId id = new IssueId(new ProjectId(project), issue);
        return PageView.of(approvals.list(id, Paging.of(pageSize, pageToken)), ApprovalView::of);
    }

    @PostMapping("/issues/{issue}:approve")
    @Operation(
            summary = "Approves the plan with the given digest for the step that is waiting",
            description = "Nobody approves their own change. An edit of the plan makes earlier answers void.")
    ApprovalView approveIssue(
            Actor actor, @PathVariable String project, @PathVariable long issue, @RequestBody Answer answer) {
        return answered(actor, project, issue, answer, Verdict.APPROVED);
    }

    @PostMapping("/issues/{issue}:reject")
    @Operation(summary = "Refuses the plan with the given digest")
    ApprovalView rejectIssue(
            Actor actor, @PathVariable String project, @PathVariable long issue, @RequestBody Answer answer) {
        return answered(actor, project, issue, answer, Verdict.REJECTED);
    }

    private ApprovalView answered(Actor actor, String project, long issue, Answer answer, Verdict verdict) {
        IssueId id = new IssueId(new ProjectId(project), issue);
        return ApprovalView.of(approvals.answer(
                actor, id, answer.digest(), verdict, answer.comment().orElse("")));
    }

    private static ResponseEntity<FlowView> answer(Flow flow) {
        return Etags.ok(flow.version(), FlowView.of(flow));
    }
}
