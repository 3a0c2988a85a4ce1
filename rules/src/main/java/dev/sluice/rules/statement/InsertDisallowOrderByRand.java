package dev.sluice.rules.statement;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Fact;
import java.util.List;
import java.util.stream.Stream;

/** INSERT … SELECT is not ordered at random. */
public final class InsertDisallowOrderByRand implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "statement-insert-disallow-order-by-rand",
                    Category.STATEMENT,
                    RuleInfo.ALL,
                    "INSERT … SELECT is not ordered at random")
            .byDefault(Choice.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> statement.facts().forEach(fact -> {
            if (fact instanceof Fact.Insert f) {
                f.query().stream()
                        .flatMap(query -> Stream.concat(Stream.of(query), query.operands().stream()))
                        .flatMap(query -> query.orderBy().stream())
                        .filter(InsertDisallowOrderByRand::random)
                        .limit(review.traits().firstOffenceOnly() ? 1 : Long.MAX_VALUE)
                        .forEach(e -> review.report(statement, f.at(), "Ordering by a random number sorts every row"));
            }
        });
    }

    private static boolean random(Expression expression) {
        return expression instanceof Expression.Call call
                && List.of("rand", "random", "random_between")
                        .contains(call.name().name().value());
    }
}
