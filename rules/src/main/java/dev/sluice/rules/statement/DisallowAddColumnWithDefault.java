package dev.sluice.rules.statement;

import dev.sluice.rules.clause.DeclaredColumn;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import java.util.List;

/** ADD COLUMN has no DEFAULT. */
public final class DisallowAddColumnWithDefault implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "statement-disallow-add-column-with-default",
            Category.STATEMENT,
            List.of(RuleInfo.POSTGRESQL),
            "ADD COLUMN has no DEFAULT");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> DeclaredColumn.in(statement.fact()).stream()
                .filter(c -> c.origin() == DeclaredColumn.Origin.ADD
                        && c.def().defaultValue().isPresent())
                .limit(1)
                .forEach(c -> review.report(
                        statement,
                        c.def().at(),
                        "Adding column " + c.name() + " with a DEFAULT rewrites the table before PostgreSQL 11"));
    }
}
