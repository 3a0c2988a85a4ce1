package dev.sluice.review;

import dev.sluice.rules.RuleSet;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every rule there is, with what a rule set makes of it. */
record ProjectRules(RuleSetText text, List<Standing> standings) {

    /** Why a rule stands as it does. */
    enum Origin {
        /** There is no rule set of the project's own. */
        STANDARD,
        /** The project's rule set says so. */
        NAMED,
        /** The project's rule set leaves the rule out, so it is off. */
        UNNAMED
    }

    /** @param entry empty when the rule is off */
    record Standing(RuleInfo info, Optional<RuleSet.Entry> entry, Origin origin) {
        Choice level() {
            return entry.map(each -> Choice.valueOf(each.level().name())).orElse(Choice.OFF);
        }
    }

    static ProjectRules of(RuleSetText text, RuleSet rules, Set<String> named) {
        Map<String, RuleSet.Entry> entries = rules.entries().stream()
                .collect(Collectors.toMap(entry -> entry.rule().info().id(), Function.identity()));
        return new ProjectRules(
                text,
                RuleSet.known().stream()
                        .map(info -> new Standing(
                                info, Optional.ofNullable(entries.get(info.id())), origin(text, named, info)))
                        .toList());
    }

    private static Origin origin(RuleSetText text, Set<String> named, RuleInfo info) {
        if (text.yaml().isBlank()) {
            return Origin.STANDARD;
        }
        return named.contains(info.id()) ? Origin.NAMED : Origin.UNNAMED;
    }
}
