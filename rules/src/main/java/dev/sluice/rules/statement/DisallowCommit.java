package dev.sluice.rules.statement;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Fact;

/** Scripts do not commit by themselves. */
public final class DisallowCommit implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "statement-disallow-commit", Category.STATEMENT, RuleInfo.ALL, "Scripts do not commit by themselves");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            if (statement.fact() instanceof Fact.Transaction f && f.verb() == Fact.Transaction.Verb.COMMIT) {
                review.report(statement, f.at(), "COMMIT ends the transaction in which the script runs");
            }
        };
    }
}
