package dev.sluice.rules.column;

import dev.sluice.rules.clause.DeclaredColumn;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.AlterAction;

/** Columns keep their place. */
public final class ColumnDisallowChangingOrder implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "column-disallow-changing-order", Category.COLUMN, RuleInfo.MYSQL_FAMILY, "Columns keep their place");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            DeclaredColumn.actions(statement.fact(), AlterAction.ModifyColumn.class)
                    .filter(a -> a.placement().isPresent())
                    .forEach(a -> review.report(
                            statement, a.at(), message(a.column().name().value())));
            DeclaredColumn.actions(statement.fact(), AlterAction.ChangeColumn.class)
                    .filter(a -> a.placement().isPresent())
                    .forEach(a ->
                            review.report(statement, a.at(), message(a.from().value())));
        };
    }

    private static String message(String column) {
        return "Moving column " + column + " rewrites the table";
    }
}
