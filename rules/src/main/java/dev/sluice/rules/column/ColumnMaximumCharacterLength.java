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
import dev.sluice.sql.statement.DataType;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Range;

/** CHAR columns are at most so long. */
public final class ColumnMaximumCharacterLength implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "column-maximum-character-length",
                    Category.COLUMN,
                    RuleInfo.ALL,
                    "CHAR columns are at most so long")
            .with(new Parameter.Number("number", 20));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        TypeNames types = new TypeNames(review.traits());
        long most = settings.number("number");
        return (statement, schema) -> {
            for (DeclaredColumn column : DeclaredColumn.in(statement.fact())) {
                column.def()
                        .type()
                        .ifPresent(type -> check(
                                review, types, most, statement, column.def().at(), column.name(), type));
            }
            DeclaredColumn.actions(statement.fact(), AlterAction.SetType.class)
                    .forEach(a -> check(
                            review, types, most, statement, a.at(), a.column().value(), a.type()));
        };
    }

    private static void check(
            Review review, TypeNames types, long most, Statement statement, Range at, String column, DataType type) {
        boolean judged = most > 0
                && types.canonical(type.name()).equals("char")
                && !type.arguments().isEmpty();
        if (judged && type.arguments().getFirst().matches("\\d{1,18}")) {
            long length = Long.parseLong(type.arguments().getFirst());
            if (length > most) {
                review.report(
                        statement, at, "Column " + column + " has the length " + length + "; " + most + " is allowed");
            }
        }
    }
}
