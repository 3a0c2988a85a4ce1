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
import java.util.ArrayList;
import java.util.List;

/** LIKE patterns let an index help. */
public final class WhereNoLeadingWildcardLike implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "statement-where-no-leading-wildcard-like",
                    Category.STATEMENT,
                    RuleInfo.ALL,
                    "LIKE patterns do not begin with a wildcard")
            .byDefault(Choice.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        String wildcards = review.traits().wildcards();
        long most = review.traits().firstOffenceOnly() ? 1 : Long.MAX_VALUE;
        return (statement, schema) -> {
            List<Expression.Operation> found = new ArrayList<>();
            Reach.through(statement, new Reach.Visitor() {
                @Override
                public void expression(Expression expression) {
                    if (expression instanceof Expression.Operation o && leads(o, wildcards)) {
                        found.add(o);
                    }
                }
            });
            found.stream()
                    .limit(most)
                    .forEach(o -> review.report(
                            statement, o.at(), "A LIKE pattern that begins with a wildcard cannot use an index"));
        };
    }

    private static boolean leads(Expression.Operation operation, String wildcards) {
        boolean like =
                operation.operator().endsWith("LIKE") && operation.operands().size() > 1;
        if (!like || !(pattern(operation.operands().get(1)) instanceof Expression.Literal literal)) {
            return false;
        }
        String text = literal.text();
        return literal.kind() == Expression.Literal.Kind.STRING
                && !text.isEmpty()
                && wildcards.indexOf(text.charAt(0)) >= 0;
    }

    /** Behind a cast or an ESCAPE clause stands the pattern itself. */
    private static Expression pattern(Expression expression) {
        return switch (expression) {
            case Expression.Cast cast -> pattern(cast.value());
            case Expression.Call call
            when call.name().name().value().equals("like_escape") ->
                call.arguments().isEmpty() ? call : pattern(call.arguments().getFirst());
            default -> expression;
        };
    }
}
