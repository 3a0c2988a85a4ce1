package dev.sluice.rules.statement;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Fact;

/** ALTER TABLE says ALGORITHM. */
public final class RequireAlgorithmOption implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "statement-require-algorithm-option",
            Category.STATEMENT,
            RuleInfo.MYSQL_FAMILY,
            "ALTER TABLE says ALGORITHM");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            if (statement.fact() instanceof Fact.AlterTable f && f.algorithm().isEmpty()) {
                review.report(statement, f.at(), "ALTER TABLE " + f.table() + " does not say ALGORITHM=");
            }
        };
    }
}
