package dev.sluice.rules.table;

import dev.sluice.rules.clause.DeclaredForeignKey;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;

/** Tables have no foreign keys. */
public final class TableNoForeignKey implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.of("table-no-foreign-key", Category.TABLE, RuleInfo.ALL, "Tables have no foreign keys");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        boolean inline = review.traits().inlineReferences();
        long most = review.traits().firstOffenceOnly() ? 1 : Long.MAX_VALUE;
        return (statement, schema) -> DeclaredForeignKey.in(statement.fact(), inline).stream()
                .limit(most)
                .forEach(key -> review.report(
                        statement,
                        key.at(),
                        "Table " + key.table() + " refers to " + key.def().referencedTable()
                                + " by a foreign key; foreign keys are not wanted"));
    }
}
