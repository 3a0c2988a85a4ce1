package dev.sluice.rules.statement;

import dev.sluice.rules.clause.Reach;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Expression;
import java.util.List;

/** Nothing is compared with NULL by = or <>. */
public final class WhereNoEqualNull implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "statement-where-no-equal-null",
                    Category.STATEMENT,
                    List.of(RuleInfo.MYSQL),
                    "Nothing is compared with NULL by = or <>")
            .byDefault(Choice.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> Reach.through(statement, new Reach.Visitor() {
            @Override
            public void expression(Expression expression) {
                if (expression instanceof Expression.Operation o
                        && List.of("=", "<>", "!=").contains(o.operator())
                        && o.operands().stream().anyMatch(WhereNoEqualNull::isNull)) {
                    review.report(
                            statement, o.at(), "A comparison with NULL is never true; use IS NULL or IS NOT NULL");
                }
            }
        });
    }

    private static boolean isNull(Expression operand) {
        return operand instanceof Expression.Literal literal && literal.kind() == Expression.Literal.Kind.NULL;
    }
}
