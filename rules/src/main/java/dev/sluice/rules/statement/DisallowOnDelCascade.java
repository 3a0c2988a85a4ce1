package dev.sluice.rules.statement;

import dev.sluice.rules.clause.DeclaredForeignKey;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import java.util.List;

/** Foreign keys do not delete rows by themselves. */
public final class DisallowOnDelCascade implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "statement-disallow-on-del-cascade",
            Category.STATEMENT,
            List.of(RuleInfo.POSTGRESQL),
            "Foreign keys do not delete rows by themselves");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> DeclaredForeignKey.in(statement.fact(), true).stream()
                .filter(key -> key.def().onDelete().filter("CASCADE"::equals).isPresent())
                .limit(1)
                .forEach(key -> review.report(
                        statement,
                        key.at(),
                        "ON DELETE CASCADE removes rows of " + key.table() + " that nobody named"));
    }
}
