package dev.sluice.issue;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/projects/{project}/issues/{issue}/comments")
@Tag(name = "issues")
class CommentResource {
    private final Comments comments;
    private final Threads threads;

    CommentResource(Comments comments, Threads threads) {
        this.comments = comments;
        this.threads = threads;
    }

    /**
     * @param script digest of a script of the plan
     * @param line from 1
     */
    @Schema(name = "CommentPlace")
    record Place(String script, int line) {}

    /**
     * @param anchor the line that it is about; begins a thread
     * @param replyTo the comment that began the thread to answer in
     */
    @Schema(name = "CommentDraft")
    record Remark(String body, Optional<Place> anchor, Optional<UUID> replyTo) {}

    /** @param quote what the line says */
    @Schema(name = "CommentAnchor")
    record AnchorView(String script, int line, String quote) {
        static AnchorView of(Comment.Anchor anchor) {
            return new AnchorView(anchor.script(), anchor.line(), anchor.quote());
        }
    }

    @Schema(name = "Comment")
    record CommentView(
            String id,
            String author,
            String body,
            Instant createdAt,
            Optional<AnchorView> anchor,
            Optional<UUID> replyTo,
            Optional<String> resolvedBy,
            Optional<Instant> resolvedAt) {
        static CommentView of(Comment comment) {
            return new CommentView(
                    comment.id().toString(),
                    comment.author(),
                    comment.body(),
                    comment.createdAt(),
                    comment.anchor().map(AnchorView::of),
                    comment.replyTo(),
                    comment.resolved().map(Comment.Resolution::by),
                    comment.resolved().map(Comment.Resolution::at));
        }
    }

    @PostMapping
    @Operation(
            summary = "Comments on an issue, or on a line of a script of its plan",
            description =
                    "With an anchor it begins a thread at the line; with replyTo it answers in one, which opens a "
                            + "resolved thread again.")
    CommentView createComment(
            Actor actor, @PathVariable String project, @PathVariable long issue, @RequestBody Remark remark) {
        IssueId id = id(project, issue);
        if (remark.anchor().isPresent() && remark.replyTo().isPresent()) {
            throw Problem.user("issue.commentPlaceInvalid", "A comment begins a thread, or answers in one, not both.")
                    .next("Leave anchor or replyTo out.");
        }
        return CommentView.of(remark.anchor()
                .map(place -> threads.begin(actor, id, place.script(), place.line(), remark.body()))
                .or(() -> remark.replyTo().map(to -> threads.reply(actor, id, to, remark.body())))
                .orElseGet(() -> comments.say(actor, id, remark.body())));
    }

    @GetMapping
    @Operation(summary = "Lists the comments on an issue, oldest first")
    PageView<CommentView> listComments(
            @PathVariable String project,
            @PathVariable long issue,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        return PageView.of(comments.list(id(project, issue), Paging.of(pageSize, pageToken)), CommentView::of);
    }

    @PostMapping("/{comment}:resolve")
    @Operation(summary = "Settles the thread that begins with the comment")
    CommentView resolveComment(
            Actor actor, @PathVariable String project, @PathVariable long issue, @PathVariable UUID comment) {
        return CommentView.of(threads.resolve(actor, id(project, issue), comment));
    }

    @PostMapping("/{comment}:reopen")
    @Operation(summary = "Takes a settled thread up again")
    CommentView reopenComment(@PathVariable String project, @PathVariable long issue, @PathVariable UUID comment) {
        return CommentView.of(threads.reopen(id(project, issue), comment));
    }

    private static IssueId id(String project, long number) {
        return new IssueId(new ProjectId(project), number);
    }
}
