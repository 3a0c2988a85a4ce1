package dev.sluice.rules.statement;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Fact;

/** INSERT names its columns. */
public final class InsertMustSpecifyColumn implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "statement-insert-must-specify-column",
                    Category.STATEMENT,
                    RuleInfo.ALL,
                    "INSERT names its columns")
            .byDefault(Choice.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> statement.facts().forEach(fact -> {
            if (fact instanceof Fact.Insert f
                    && f.columns().isEmpty()
                    && (f.rows() > 0 || f.query().isPresent())) {
                String verb = f.replace() ? "REPLACE INTO " : "INSERT INTO ";
                review.report(statement, f.at(), verb + f.table() + " does not name its columns");
            }
        });
    }
}
