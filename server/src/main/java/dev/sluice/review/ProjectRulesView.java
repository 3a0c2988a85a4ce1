package dev.sluice.review;

import dev.sluice.rules.RuleSet;
import dev.sluice.rules.rule.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** @param own whether the project has a rule set of its own */
@Schema(name = "ProjectRules")
record ProjectRulesView(boolean own, long version, List<Item> items) {

    /** @param parameters those of a rule that runs */
    @Schema(name = "ProjectRule")
    record Item(
            RuleResource.RuleView rule,

            @Schema(allowableValues = {"error", "warning", "off"})
            String level,

            ProjectRules.Origin origin,
            List<Setting> parameters) {
        static Item of(ProjectRules.Standing standing) {
            return new Item(
                    RuleResource.RuleView.of(standing.info()),
                    standing.level().name().toLowerCase(Locale.ROOT),
                    standing.origin(),
                    standing.entry().stream()
                            .flatMap(entry -> standing.info().parameters().stream()
                                    .map(parameter -> Setting.of(parameter, entry)))
                            .toList());
        }
    }

    /**
     * @param value in words; several are separated by commas
     * @param usual whether it is the parameter's default
     */
    @Schema(name = "RuleParameter")
    record Setting(String name, String value, boolean usual) {
        static Setting of(Parameter parameter, RuleSet.Entry entry) {
            Object value = entry.settings().value(parameter.name());
            String words = value instanceof List<?> list
                    ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    : String.valueOf(value);
            return new Setting(parameter.name(), words, value.equals(parameter.standard()));
        }
    }

    static ProjectRulesView of(ProjectRules rules) {
        return new ProjectRulesView(
                rules.text().version() > 0 && !rules.text().yaml().isBlank(),
                rules.text().version(),
                rules.standings().stream().map(Item::of).toList());
    }
}
