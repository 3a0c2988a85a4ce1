package dev.sluice.rules.statement;

import dev.sluice.rules.clause.Reach;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Query;

/** Queries name their columns. */
public final class SelectNoSelectAll implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "statement-select-no-select-all",
                    Category.STATEMENT,
                    RuleInfo.ALL,
                    "Queries name their columns instead of *")
            .byDefault(Choice.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        boolean once = review.traits().firstOffenceOnly();
        return (statement, schema) -> Reach.through(statement, new Reach.Visitor() {
            @Override
            public void query(Query query, boolean exists) {
                if (!exists) {
                    query.items().stream()
                            .filter(item -> item.value() instanceof Expression.Star)
                            .limit(once ? 1 : Long.MAX_VALUE)
                            .forEach(item -> review.report(
                                    statement,
                                    once ? query.at() : item.at(),
                                    "SELECT * reads every column, new ones too"));
                }
            }
        });
    }
}
