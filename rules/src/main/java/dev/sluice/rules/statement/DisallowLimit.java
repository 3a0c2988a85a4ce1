package dev.sluice.rules.statement;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Fact;

/** Statements that change rows have no LIMIT. */
public final class DisallowLimit implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "statement-disallow-limit",
            Category.STATEMENT,
            RuleInfo.MYSQL_FAMILY,
            "Statements that change rows have no LIMIT");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            switch (statement.fact()) {
                case Fact.Update f
                when f.limit().isPresent() ->
                    review.report(statement, f.at(), "UPDATE with LIMIT changes rows that nobody can foretell");
                case Fact.Delete f
                when f.limit().isPresent() ->
                    review.report(statement, f.at(), "DELETE with LIMIT removes rows that nobody can foretell");
                case Fact.Insert f -> {
                    boolean limited = f.query()
                            .filter(q -> q.limit().isPresent()
                                    || q.operands().stream()
                                            .anyMatch(o -> o.limit().isPresent()))
                            .isPresent();
                    if (limited) {
                        review.report(
                                statement, f.at(), "INSERT … SELECT with LIMIT takes rows that nobody can foretell");
                    }
                }
                default -> {}
            }
        };
    }
}
