package dev.sluice.issue;

import dev.sluice.kernel.Actor;
import dev.sluice.project.ProjectId;
import dev.sluice.web.Etags;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/projects/{project}/issues")
@Tag(name = "issues")
class IssueResource {
    private static final String ORDERS =
            "number, createdAt or updatedAt; followed by 'desc' for the other way round. Usual: number desc";

    private final Issues issues;

    IssueResource(Issues issues) {
        this.issues = issues;
    }

    @Schema(name = "IssueDraft")
    record Draft(String title, Optional<String> description, Optional<List<String>> labels) {
        IssueText text() {
            return new IssueText(title, description.orElse(""), labels.orElse(List.of()));
        }
    }

    @Schema(name = "IssueChange")
    record Edit(Optional<String> title, Optional<String> description, Optional<List<String>> labels) {
        IssueText over(Issue old) {
            return new IssueText(
                    title.orElse(old.title()), description.orElse(old.description()), labels.orElse(old.labels()));
        }
    }

    @PostMapping
    @Operation(summary = "Files an issue")
    ResponseEntity<IssueView> createIssue(Actor actor, @PathVariable String project, @RequestBody Draft draft) {
        return answer(issues.file(actor, new ProjectId(project), draft.text()));
    }

    @GetMapping
    @Operation(summary = "Lists the issues of a project, youngest first")
    PageView<IssueView> listIssues(
            @PathVariable String project,
            @RequestParam Optional<IssueStatus> status,
            @RequestParam Optional<String> author,
            @RequestParam Optional<String> label,
            @RequestParam Optional<String> text,
            @Parameter(description = ORDERS) @RequestParam Optional<String> orderBy,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        var filter = new IssueFilter(status, author, label, text);
        return PageView.of(
                issues.list(new ProjectId(project), filter, Paging.of(pageSize, pageToken, orderBy)), IssueView::of);
    }

    @GetMapping("/{issue}")
    @Operation(summary = "Shows an issue")
    ResponseEntity<IssueView> getIssue(@PathVariable String project, @PathVariable long issue) {
        return answer(issues.get(id(project, issue)));
    }

    @PatchMapping("/{issue}")
    @Operation(summary = "Changes title, description or labels of an issue")
    ResponseEntity<IssueView> updateIssue(
            Actor actor,
            @PathVariable String project,
            @PathVariable long issue,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody Edit edit) {
        IssueText text = edit.over(issues.get(id(project, issue)));
        return answer(issues.edit(actor, id(project, issue), text, Etags.expected(ifMatch)));
    }

    @PostMapping("/{issue}:close")
    @Operation(summary = "Closes an issue that is not to be done")
    ResponseEntity<IssueView> closeIssue(Actor actor, @PathVariable String project, @PathVariable long issue) {
        return answer(issues.close(actor, id(project, issue)));
    }

    @PostMapping("/{issue}:reopen")
    @Operation(summary = "Opens a closed issue again")
    ResponseEntity<IssueView> reopenIssue(Actor actor, @PathVariable String project, @PathVariable long issue) {
        return answer(issues.reopen(actor, id(project, issue)));
    }

    private static IssueId id(String project, long number) {
        return new IssueId(new ProjectId(project), number);
    }

    private static ResponseEntity<IssueView> answer(Issue issue) {
        return Etags.ok(issue.version(), IssueView.of(issue));
    }
}
