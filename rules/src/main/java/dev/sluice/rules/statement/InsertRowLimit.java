package dev.sluice.rules.statement;

import dev.sluice.rules.rule.KnownFacts;
import dev.sluice.rules.rule.Parameter;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Statement;

/** INSERT adds at most so many rows. */
public final class InsertRowLimit implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "statement-insert-row-limit", Category.STATEMENT, RuleInfo.ALL, "INSERT adds at most so many rows")
            .with(new Parameter.Number("number", 1000));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        long most = settings.number("number");
        return (statement, schema) -> statement.facts().forEach(fact -> {
            if (most > 0 && fact instanceof Fact.Insert f) {
                if (f.query().isEmpty() && f.rows() > most) {
                    report(review, statement, f, f.rows(), most);
                } else if (f.query().isPresent()) {
                    switch (review.facts().estimate(statement.index()).orElse(NOBODY_ASKED)) {
                        case KnownFacts.Estimate.Rows e
                        when e.count() > most -> report(review, statement, f, e.count(), most);
                        case KnownFacts.Estimate.Rows ignored -> {}
                        case KnownFacts.Estimate.Refused e -> review.report(statement, f.at(), e.message());
                        case KnownFacts.Estimate.Failed e ->
                            review.unjudged(
                                    statement, f.at(), "Nobody knows how many rows are inserted: " + e.reason());
                    }
                }
            }
        });
    }

    private static final KnownFacts.Estimate NOBODY_ASKED = new KnownFacts.Estimate.Failed("no database was asked");

    private static void report(Review review, Statement statement, Fact insert, long rows, long most) {
        String message = "INSERT adds " + rows + " rows; " + most + " are allowed";
        review.report(statement, insert.at(), message);
    }
}
