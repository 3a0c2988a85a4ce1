package dev.sluice.rules.column;

import dev.sluice.rules.clause.DeclaredColumn;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.AlterAction;

/** No CHANGE COLUMN. */
public final class ColumnDisallowChange implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.of("column-disallow-change", Category.COLUMN, RuleInfo.MYSQL_FAMILY, "No CHANGE COLUMN");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> DeclaredColumn.actions(statement.fact(), AlterAction.ChangeColumn.class)
                .forEach(a -> review.report(
                        statement, a.at(), "CHANGE COLUMN " + a.from() + " may rename and redefine at once"));
    }
}
