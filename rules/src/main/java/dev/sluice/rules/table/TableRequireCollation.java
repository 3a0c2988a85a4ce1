package dev.sluice.rules.table;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Fact;
import java.util.List;

/** Tables declare their collation. */
public final class TableRequireCollation implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "table-require-collation", Category.TABLE, List.of(RuleInfo.MYSQL), "Tables declare their collation");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            if (statement.fact() instanceof Fact.CreateTable f
                    && f.like().isEmpty()
                    && !f.options().containsKey("collation")) {
                review.report(statement, f.at(), "Table " + f.table() + " does not declare its collation");
            }
        };
    }
}
