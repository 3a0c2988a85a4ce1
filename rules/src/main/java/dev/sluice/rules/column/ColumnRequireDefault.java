package dev.sluice.rules.column;

import dev.sluice.rules.clause.DeclaredColumn;
import dev.sluice.rules.clause.DeclaredKey;
import dev.sluice.rules.clause.TypeNames;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import java.util.HashSet;
import java.util.Set;

/** Columns have a DEFAULT. */
public final class ColumnRequireDefault implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.of("column-require-default", Category.COLUMN, RuleInfo.ALL, "Columns have a DEFAULT");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        TypeNames types = new TypeNames(review.traits());
        return (statement, schema) -> {
            Set<String> keys = new HashSet<>();
            DeclaredKey.in(statement.fact()).stream()
                    .filter(key -> key.kind() == DeclaredKey.Kind.PRIMARY)
                    .forEach(key -> keys.addAll(key.columns()));
            for (DeclaredColumn column : DeclaredColumn.in(statement.fact())) {
                boolean filled = column.def().defaultValue().isPresent()
                        || column.def().autoIncrement()
                        || column.def().generated().isPresent()
                        || keys.contains(column.name());
                boolean impossible = review.traits().commentsInline() && types.large(column.type());
                if (!filled && !impossible) {
                    review.report(statement, column.def().at(), "Column " + column.name() + " has no DEFAULT");
                }
            }
        };
    }
}
