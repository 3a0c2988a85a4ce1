package dev.sluice.rules.column;

import dev.sluice.rules.clause.DeclaredColumn;
import dev.sluice.rules.clause.TypeNames;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;

/** AUTO_INCREMENT columns are integers. */
public final class ColumnAutoIncrementMustInteger implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "column-auto-increment-must-integer",
                    Category.COLUMN,
                    RuleInfo.MYSQL_FAMILY,
                    "AUTO_INCREMENT columns are integers")
            .byDefault(Choice.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        TypeNames types = new TypeNames(review.traits());
        return (statement, schema) -> DeclaredColumn.in(statement.fact()).stream()
                .filter(c -> c.def().autoIncrement() && !c.type().equals("serial"))
                .filter(c -> !types.canonical(c.type()).endsWith("int"))
                .forEach(c -> review.report(
                        statement, c.def().at(), "AUTO_INCREMENT column " + c.name() + " has the type " + c.type()));
    }
}
