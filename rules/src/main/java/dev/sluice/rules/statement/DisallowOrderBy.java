package dev.sluice.rules.statement;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Fact;

/** UPDATE and DELETE have no ORDER BY. */
public final class DisallowOrderBy implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "statement-disallow-order-by",
            Category.STATEMENT,
            RuleInfo.MYSQL_FAMILY,
            "UPDATE and DELETE have no ORDER BY");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            switch (statement.fact()) {
                case Fact.Update f
                when !f.orderBy().isEmpty() ->
                    review.report(statement, f.at(), "UPDATE with ORDER BY sorts rows under lock");
                case Fact.Delete f
                when !f.orderBy().isEmpty() ->
                    review.report(statement, f.at(), "DELETE with ORDER BY sorts rows under lock");
                default -> {}
            }
        };
    }
}
