package dev.sluice.rules.table;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import java.util.List;

/** No triggers are created. */
public final class TableDisallowTrigger implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.of("table-disallow-trigger", Category.SYSTEM, List.of(RuleInfo.MYSQL), "No triggers are created");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            if (statement.fact() instanceof Fact.Create f && f.kind() == ObjectKind.TRIGGER) {
                review.report(statement, f.at(), "CREATE TRIGGER " + f.name() + " is not allowed");
            }
        };
    }
}
