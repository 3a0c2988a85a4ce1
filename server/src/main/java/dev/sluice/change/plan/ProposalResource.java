package dev.sluice.change.plan;

import dev.sluice.access.Access;
import dev.sluice.access.Permission;
import dev.sluice.access.Scope;
import dev.sluice.issue.IssueText;
import dev.sluice.kernel.Actor;
import dev.sluice.project.ProjectId;
import dev.sluice.web.Etags;
import dev.sluice.web.LargeBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An issue and what it proposes, in one call. */
@RestController
@RequestMapping("/v1/projects/{project}")
@Tag(name = "plans")
class ProposalResource {
    private final Proposals proposals;
    private final Checks checks;
    private final Access access;

    ProposalResource(Proposals proposals, Checks checks, Access access) {
        this.proposals = proposals;
        this.checks = checks;
        this.access = access;
    }

    @Schema(name = "ProposalDraft")
    record Draft(
            String title,
            Optional<String> description,
            Optional<List<String>> labels,
            List<PlanResource.Step> changes) {
        IssueText text() {
            return new IssueText(title, description.orElse(""), labels.orElse(List.of()));
        }

        PlanDraft plan() {
            return new PlanResource.Draft(changes).draft();
        }
    }

    @PostMapping("/issues:propose")
    @Operation(
            summary = "Files an issue together with its plan",
            description = "A plan that is refused leaves no issue behind. Checks of every target begin at once.")
    @LargeBody
    ResponseEntity<PlanView> proposeIssue(Actor actor, @PathVariable String project, @RequestBody Draft draft) {
        access.require(actor, Permission.of("issues.create"), Scope.project(project));
        Plan plan = proposals.file(actor, new ProjectId(project), draft.text(), draft.plan());
        return Etags.ok(plan.revision(), PlanView.of(plan, checks.summary(plan)));
    }
}
