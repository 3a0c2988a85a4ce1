package dev.sluice.change.plan;

import dev.sluice.issue.IssueId;
import dev.sluice.kernel.Actor;
import dev.sluice.project.ProjectId;
import dev.sluice.schema.SchemaDiffView;
import dev.sluice.web.Etags;
import dev.sluice.web.LargeBody;
import dev.sluice.web.Noted;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
@RequestMapping("/v1/projects/{project}/issues/{issue}")
@Tag(name = "plans")
class PlanResource {
    private final Plans plans;
    private final Proposals proposals;
    private final Checks checks;
    private final TargetSchemas schemas;

    PlanResource(Plans plans, Proposals proposals, Checks checks, TargetSchemas schemas) {
        this.plans = plans;
        this.proposals = proposals;
        this.checks = checks;
        this.schemas = schemas;
    }

    @Schema(name = "PlanDraft")
    record Draft(List<Step> changes) {
        PlanDraft draft() {
            return new PlanDraft(changes.stream().map(Step::step).toList());
        }
    }

    /**
     * @param databases resource names
     * @param groups ids of database groups of the project
     * @param scripts SQL text by engine; {@code default} is for every engine that is not named
     */
    @Schema(name = "PlanChangeDraft")
    record Step(
            Optional<String> title,
            Optional<List<String>> databases,
            Optional<List<String>> groups,
            Map<String, String> scripts) {
        PlanDraft.Step step() {
            return new PlanDraft.Step(title.orElse(""), databases.orElse(List.of()), groups.orElse(List.of()), scripts);
        }
    }

    @Schema(name = "PlanRevision")
    record RevisionView(int revision, String digest, String author, Instant createdAt) {
        static RevisionView of(Plan plan) {
            return new RevisionView(plan.revision(), plan.digest(), plan.author(), plan.createdAt());
        }
    }

    @Schema(name = "Script")
    record ScriptView(String digest, String text) {}

    @Schema(name = "CheckSummary")
    record SummaryView(boolean finished, long total, Map<CheckStatus, Long> counts) {
        static SummaryView of(CheckSummary s) {
            return new SummaryView(s.finished(), s.total(), s.counts());
        }
    }

    @PutMapping("/plan")
    @Operation(
            summary = "Proposes the changes of an issue, as a new revision of its plan",
            description = "Checks of every target begin at once, in the background.")
    @LargeBody
    ResponseEntity<PlanView> proposePlan(
            Actor actor,
            @PathVariable String project,
            @PathVariable long issue,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody Draft draft) {
        return answer(proposals.propose(actor, id(project, issue), draft.draft(), Etags.expected(ifMatch)));
    }

    @GetMapping("/plan")
    @Operation(summary = "Shows the plan of an issue")
    ResponseEntity<PlanView> getPlan(
            @PathVariable String project, @PathVariable long issue, @RequestParam Optional<Integer> revision) {
        IssueId id = id(project, issue);
        return answer(revision.map(r -> plans.revision(id, r)).orElseGet(() -> plans.latest(id)));
    }

    @GetMapping("/plan/revisions")
    @Operation(summary = "Lists the revisions of the plan, oldest first")
    PageView<RevisionView> listRevisions(
            @PathVariable String project,
            @PathVariable long issue,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        return PageView.of(plans.revisions(id(project, issue), Paging.of(pageSize, pageToken)), RevisionView::of);
    }

    @GetMapping("/plan/scripts/{digest}")
    @Noted
    @Operation(summary = "Shows the text of a script of the plan")
    ScriptView getScript(@PathVariable String project, @PathVariable long issue, @PathVariable String digest) {
        return new ScriptView(digest, plans.script(id(project, issue), digest).text());
    }

    @PostMapping("/plan:check")
    @Operation(summary = "Checks every target of the plan again")
    SummaryView checkPlan(@PathVariable String project, @PathVariable long issue) {
        return SummaryView.of(checks.run(id(project, issue)));
    }

    @GetMapping("/plan/checks")
    @Operation(summary = "Lists the checks of the plan, one for each target and change")
    PageView<TargetView> listChecks(
            @PathVariable String project,
            @PathVariable long issue,
            @RequestParam Optional<CheckStatus> status,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        return PageView.of(checks.list(id(project, issue), status, Paging.of(pageSize, pageToken)), TargetView::of);
    }

    @GetMapping("/plan/checks:summary")
    @Operation(summary = "Counts the checks of the plan by their state")
    SummaryView summariseChecks(@PathVariable String project, @PathVariable long issue) {
        return SummaryView.of(checks.summary(id(project, issue)));
    }

    @GetMapping("/plan/checks:compare")
    @Operation(summary = "Shows how the schemas of two targets differed when they were checked")
    SchemaDiffView compareTargets(
            @PathVariable String project,
            @PathVariable long issue,
            @Parameter(description = "Resource name of a database that the plan is for.") @RequestParam String source,
            @Parameter(description = "Another one, of the same engine.") @RequestParam String target) {
        return SchemaDiffView.of(schemas.between(id(project, issue), source, target));
    }

    private ResponseEntity<PlanView> answer(Plan plan) {
        return Etags.ok(plan.revision(), PlanView.of(plan, checks.summary(plan)));
    }

    private static IssueId id(String project, long number) {
        return new IssueId(new ProjectId(project), number);
    }
}
