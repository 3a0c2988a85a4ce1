package dev.sluice.rules.statement;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import java.util.List;

/** No views are created. */
public final class SystemViewDisallowCreate implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "system-view-disallow-create", Category.SYSTEM, List.of(RuleInfo.MYSQL), "No views are created");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            if (statement.fact() instanceof Fact.Create f && f.kind() == ObjectKind.VIEW) {
                review.report(statement, f.at(), "CREATE VIEW " + f.name() + " is not allowed");
            }
        };
    }
}
