package dev.sluice.review;

import dev.sluice.project.ProjectId;
import dev.sluice.rules.RuleSet;
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
    private final ScriptReviews scripts;
    private final Reviews reviews;

    ScriptReviewResource(ScriptReviews scripts, Reviews reviews) {
        this.scripts = scripts;
        this.reviews = reviews;
    }

    /** @param engine {@code postgresql}, {@code mysql}, … */
    @Schema(name = "ScriptReviewRequest")
    record Written(
            String engine,
            @Schema(maxLength = ScriptReviews.LONGEST) String script) {}

    /** @param rule the only one to ask, with its usual settings, even if it is usually off; absent: the standard rules */
    @Schema(name = "ScriptTrial")
    record Tried(
            String engine,
            @Schema(maxLength = ScriptReviews.LONGEST) String script,
            Optional<String> rule) {
        RuleSet rules() {
            return rule.map(Reviews::alone).orElseGet(RuleSet::standard);
        }
    }

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
    @Operation(summary = "Reviews a script by the standard rules, or by one rule; nothing is kept")
    ReviewView reviewScript(@RequestBody Tried tried) {
        return ReviewView.of(scripts.review(tried::rules, tried.engine(), tried.script()));
    }

    @ReadsOnly
    @PostMapping("/projects/{project}/scripts:review")
    @Operation(summary = "Reviews a script by the rules of a project; nothing is kept")
    ReviewView reviewProjectScript(@PathVariable String project, @RequestBody Written written) {
        ProjectId id = new ProjectId(project);
        return ReviewView.of(scripts.review(() -> reviews.rules(id), written.engine(), written.script()));
    }
}
