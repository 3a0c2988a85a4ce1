package dev.sluice.rules.statement;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Fact;
import java.util.List;

/** CREATE TABLE names a schema. */
public final class CreateSpecifySchema implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "statement-create-specify-schema",
            Category.STATEMENT,
            List.of(RuleInfo.POSTGRESQL),
            "CREATE TABLE names a schema");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            if (statement.fact() instanceof Fact.CreateTable f
                    && f.table().schema().isEmpty()
                    && !f.temporary()
                    && f.query().isEmpty()) {
                review.report(statement, f.at(), "CREATE TABLE " + f.table() + " does not name a schema");
            }
        };
    }
}
