package dev.sluice.review;

import dev.sluice.project.ProjectId;
import dev.sluice.rules.Verdict;
import dev.sluice.web.ReadsOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reviews a text that belongs to no change yet. Keeps nothing of it. */
@RestController
@RequestMapping("/v1")
@Tag(name = "review")
class ScriptReviewResource {
    private final ScriptReviews reviews;

    ScriptReviewResource(ScriptReviews reviews) {
        this.reviews = reviews;
    }

    /** @param engine {@code postgresql}, {@code mysql}, … */
    @Schema(name = "ScriptReviewRequest")
    record Written(
            String engine,
            @Schema(maxLength = ScriptReviews.LONGEST) String script) {}

    @Schema(name = "ScriptReview")
    record ReviewView(int statements, List<FindingView> findings) {
        static ReviewView of(Verdict verdict) {
            return new ReviewView(
                    verdict.statements(),
                    verdict.findings().stream().map(FindingView::of).toList());
        }
    }

    @ReadsOnly
    @PostMapping("/scripts:review")
    @Operation(summary = "Reviews a script by the standard rules; nothing is kept")
    ReviewView reviewScript(@RequestBody Written written) {
        return ReviewView.of(reviews.review(Optional.empty(), written.engine(), written.script()));
    }

    @ReadsOnly
    @PostMapping("/projects/{project}/scripts:review")
    @Operation(summary = "Reviews a script by the rules of a project; nothing is kept")
    ReviewView reviewProjectScript(@PathVariable String project, @RequestBody Written written) {
        return ReviewView.of(reviews.review(Optional.of(new ProjectId(project)), written.engine(), written.script()));
    }
}
