package dev.sluice.review;

import dev.sluice.kernel.Actor;
import dev.sluice.project.ProjectId;
import dev.sluice.rules.RuleSet;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.sql.dialect.EngineId;
import dev.sluice.web.Etags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1")
@Tag(name = "review")
class RuleResource {
    private final Reviews reviews;

    RuleResource(Reviews reviews) {
        this.reviews = reviews;
    }

    /** @param defaultLevel what it has in the standard rule set */
    @Schema(name = "Rule")
    record RuleView(
            String id,
            String summary,
            List<String> engines,

            @Schema(allowableValues = {"error", "unknown", "warning", "info", "off"})
            String defaultLevel) {
        static RuleView of(RuleInfo info) {
            return new RuleView(
                    info.id(),
                    info.summary(),
                    info.engines().stream().map(EngineId::value).sorted().toList(),
                    info.defaultLevel()
                            .map(level -> level.name().toLowerCase(Locale.ROOT))
                            .orElse("off"));
        }
    }

    /** @param yaml empty for the standard rules */
    @Schema(name = "RuleSet")
    record RuleSetView(String yaml, long version) {}

    @Schema(name = "RuleSetChange")
    record RuleSetChange(String yaml) {}

    @Schema(name = "Rules")
    record RulesView(List<RuleView> items) {}

    @GetMapping("/rules")
    @Operation(summary = "Lists the rules of the review")
    RulesView listRules() {
        return new RulesView(RuleSet.known().stream().map(RuleView::of).toList());
    }

    @GetMapping("/rules/{rule}")
    @Operation(summary = "Shows a rule of the review")
    RuleView getRule(@PathVariable String rule) {
        return RuleView.of(Reviews.rule(rule));
    }

    @GetMapping("/projects/{project}/rules")
    @Operation(summary = "Lists the rules as they stand in a project, those that are off as well")
    ProjectRulesView listProjectRules(@PathVariable String project) {
        return ProjectRulesView.of(reviews.projectRules(new ProjectId(project)));
    }

    @GetMapping("/projects/{project}/ruleSet")
    @Operation(summary = "Shows the rule set of a project")
    ResponseEntity<RuleSetView> getRuleSet(@PathVariable String project) {
        return answer(reviews.ruleSet(new ProjectId(project)));
    }

    @PutMapping("/projects/{project}/ruleSet")
    @Operation(summary = "Sets the rule set of a project")
    ResponseEntity<RuleSetView> setRuleSet(
            Actor actor,
            @PathVariable String project,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody RuleSetChange change) {
        return answer(reviews.setRuleSet(actor, new ProjectId(project), change.yaml(), Etags.expected(ifMatch)));
    }

    private static ResponseEntity<RuleSetView> answer(RuleSetText text) {
        return Etags.ok(text.version(), new RuleSetView(text.yaml(), text.version()));
    }
}
