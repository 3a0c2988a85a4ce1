package dev.sluice.rules.column;

import dev.sluice.rules.clause.DeclaredColumn;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.Fact;

/** Columns of an index are not dropped. */
public final class ColumnDisallowDropInIndex implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "column-disallow-drop-in-index",
            Category.COLUMN,
            RuleInfo.MYSQL_FAMILY,
            "Columns of an index are not dropped");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            if (statement.fact() instanceof Fact.AlterTable f) {
                DeclaredColumn.actions(f, AlterAction.DropColumn.class)
                        .forEach(a -> schema.table(f.table()).stream()
                                .flatMap(table -> table.keys().stream())
                                .filter(key -> key.columns().stream()
                                        .anyMatch(c ->
                                                c.equalsIgnoreCase(a.column().value())))
                                .findFirst()
                                .ifPresent(key -> review.report(
                                        statement,
                                        a.at(),
                                        "Column " + a.column() + " is part of index " + key.name())));
            }
        };
    }
}
