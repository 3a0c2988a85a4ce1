package dev.sluice.rules.column;

import dev.sluice.rules.clause.DeclaredColumn;
import dev.sluice.rules.clause.TypeNames;
import dev.sluice.rules.rule.Parameter;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.AlterAction;
import java.util.List;
import java.util.Set;

/** Columns do not have a banned type. */
public final class ColumnTypeDisallowList implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "column-type-disallow-list",
                    Category.COLUMN,
                    RuleInfo.ALL,
                    "Columns do not have one of the listed types")
            .with(new Parameter.Words("list", List.of()));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        TypeNames types = new TypeNames(review.traits());
        Set<String> banned = types.canonical(settings.words("list"));
        return (statement, schema) -> {
            for (DeclaredColumn column : DeclaredColumn.in(statement.fact())) {
                if (banned.contains(types.canonical(column.type()))) {
                    review.report(statement, column.def().at(), message(column.name(), column.type()));
                }
            }
            DeclaredColumn.actions(statement.fact(), AlterAction.SetType.class)
                    .filter(a -> banned.contains(types.canonical(a.type().name())))
                    .forEach(a -> review.report(
                            statement,
                            a.at(),
                            message(a.column().value(), a.type().name())));
        };
    }

    private static String message(String column, String type) {
        return "Column " + column + " has the type " + type + ", which is not allowed";
    }
}
