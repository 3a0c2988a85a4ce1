package dev.sluice.rules.column;

import dev.sluice.rules.clause.DeclaredColumn;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;

/** AUTO_INCREMENT columns are UNSIGNED. */
public final class ColumnAutoIncrementMustUnsigned implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "column-auto-increment-must-unsigned",
            Category.COLUMN,
            RuleInfo.MYSQL_FAMILY,
            "AUTO_INCREMENT columns are UNSIGNED");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> DeclaredColumn.in(statement.fact()).stream()
                .filter(c -> c.def().autoIncrement() && !c.type().equals("serial"))
                .filter(c -> c.def().type().filter(type -> type.unsigned()).isEmpty())
                .forEach(c -> review.report(
                        statement, c.def().at(), "AUTO_INCREMENT column " + c.name() + " is not UNSIGNED"));
    }
}
