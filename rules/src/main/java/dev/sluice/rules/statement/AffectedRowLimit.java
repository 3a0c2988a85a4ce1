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
import dev.sluice.sql.text.Range;

/** UPDATE and DELETE touch at most so many rows. */
public final class AffectedRowLimit implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "statement-affected-row-limit",
                    Category.STATEMENT,
                    RuleInfo.ALL,
                    "UPDATE and DELETE touch at most so many rows")
            .with(new Parameter.Number("number", 1000));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        long most = settings.number("number");
        return (statement, schema) -> {
            boolean judged = statement.facts().stream()
                    .anyMatch(fact -> fact instanceof Fact.Update || fact instanceof Fact.Delete);
            if (!judged || most <= 0) {
                return;
            }
            Range at = statement.range();
            switch (review.facts().estimate(statement.index()).orElse(NOBODY_ASKED)) {
                case KnownFacts.Estimate.Rows e
                when e.count() > most ->
                    review.report(statement, at, "About " + e.count() + " rows are touched; " + most + " are allowed");
                case KnownFacts.Estimate.Rows ignored -> {}
                case KnownFacts.Estimate.Refused e -> review.report(statement, at, e.message());
                case KnownFacts.Estimate.Failed e ->
                    review.unjudged(statement, at, "Nobody knows how many rows are touched: " + e.reason());
            }
        };
    }

    private static final KnownFacts.Estimate NOBODY_ASKED = new KnownFacts.Estimate.Failed("no database was asked");
}
