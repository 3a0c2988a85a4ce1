package dev.sluice.rules.column;

import dev.sluice.rules.clause.DeclaredColumn;
import dev.sluice.rules.clause.TypeNames;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.rules.walk.SchemaView;
import dev.sluice.sql.schema.Column;
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.text.Name;
import java.util.Optional;

/** Columns keep their type. */
public final class ColumnDisallowChangeType implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.of("column-disallow-change-type", Category.COLUMN, RuleInfo.ALL, "Columns keep their type");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        TypeNames types = new TypeNames(review.traits());
        long most = review.traits().firstOffenceOnly() ? 1 : Long.MAX_VALUE;
        return (statement, schema) -> {
            DeclaredColumn.actions(statement.fact(), AlterAction.SetType.class)
                    .limit(most)
                    .forEach(a -> review.report(
                            statement, a.at(), "Column " + a.column() + " changes its type to " + a.type()));
            for (DeclaredColumn column : DeclaredColumn.in(statement.fact())) {
                known(column, schema)
                        .filter(old -> column.def()
                                .type()
                                .filter(t -> !types.same(t, old.type()))
                                .isPresent())
                        .ifPresent(old -> review.report(
                                statement,
                                column.clause(),
                                "Column " + old.name() + " changes its type from " + old.type() + " to "
                                        + column.def().type().orElseThrow()));
            }
        };
    }

    /** The column as it was before the script, where MODIFY and CHANGE define it anew. */
    private static Optional<Column> known(DeclaredColumn column, SchemaView schema) {
        boolean anew =
                column.origin() == DeclaredColumn.Origin.MODIFY || column.origin() == DeclaredColumn.Origin.CHANGE;
        String name = column.old().map(Name::value).orElse(column.name());
        return schema.table(column.table())
                .filter(table -> anew && !table.madeHere())
                .flatMap(table -> table.column(name))
                .filter(old -> !old.type().isEmpty());
    }
}
