package dev.sluice.rules.statement;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Fact;

/** UPDATE and DELETE have a WHERE. */
public final class WhereRequireUpdateDelete implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "statement-where-require-update-delete",
                    Category.STATEMENT,
                    RuleInfo.ALL,
                    "UPDATE and DELETE have a WHERE clause")
            .byDefault(Choice.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> statement.facts().forEach(fact -> {
            switch (fact) {
                case Fact.Update f
                when f.where().isEmpty() -> review.report(statement, f.at(), "UPDATE without WHERE changes every row");
                case Fact.Delete f
                when f.where().isEmpty() -> review.report(statement, f.at(), "DELETE without WHERE removes every row");
                default -> {}
            }
        });
    }
}
