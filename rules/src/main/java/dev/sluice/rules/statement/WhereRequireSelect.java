package dev.sluice.rules.statement;

import dev.sluice.rules.clause.Reach;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Query;

/** Queries have a WHERE clause. */
public final class WhereRequireSelect implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "statement-where-require-select", Category.STATEMENT, RuleInfo.ALL, "Queries have a WHERE clause");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> Reach.through(statement, new Reach.Visitor() {
            @Override
            public void query(Query query, boolean exists) {
                boolean rows = query.from().stream().anyMatch(source -> reads(source));
                boolean change = statement.inner().stream()
                        .anyMatch(fact ->
                                !(fact instanceof Fact.Select) && fact.at().equals(query.at()));
                if (rows && !change && query.where().isEmpty()) {
                    review.report(statement, query.at(), "SELECT without WHERE reads every row");
                }
            }
        });
    }

    private static boolean reads(Query.Source source) {
        return switch (source) {
            case Query.Source.Table t -> !t.name().name().value().equalsIgnoreCase("dual");
            case Query.Source.Function ignored -> false;
            case Query.Source.Derived ignored -> true;
            case Query.Source.Join ignored -> true;
        };
    }
}
