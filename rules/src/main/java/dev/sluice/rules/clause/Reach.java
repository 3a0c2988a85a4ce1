package dev.sluice.rules.clause;

import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.ColumnDef;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.statement.Statement;
import java.util.Collection;
import java.util.Optional;

/** Goes through every query and every expression that a statement holds, outer before inner. */
public final class Reach {
    private final Visitor visitor;

    private Reach(Visitor visitor) {
        this.visitor = visitor;
    }

    /** What is met on the way. */
    public interface Visitor {
        /** A query; {@code exists} when it stands in EXISTS, where its select list means nothing. */
        default void query(Query query, boolean exists) {}

        default void expression(Expression expression) {}
    }

    /** The statement, then those inside it. A change in WITH is met twice: as a query of the outer statement, and by itself. */
    public static void through(Statement statement, Visitor visitor) {
        Reach reach = new Reach(visitor);
        statement.facts().forEach(reach::fact);
    }

    public static void through(Expression expression, Visitor visitor) {
        new Reach(visitor).expression(expression);
    }

    private void fact(Fact fact) {
        switch (fact) {
            case Fact.CreateTable f -> {
                f.columns().forEach(this::column);
                f.constraints().forEach(this::constraint);
                f.query().ifPresent(this::query);
            }
            case Fact.AlterTable f -> f.actions().forEach(this::action);
            case Fact.CreateIndex f -> {
                f.index().parts().forEach(part -> maybe(part.expression()));
                maybe(f.index().where());
            }
            case Fact.Create f -> f.query().ifPresent(this::query);
            case Fact.Insert f -> f.query().ifPresent(this::query);
            case Fact.Update f -> {
                f.with().forEach(this::query);
                f.tables().forEach(this::source);
                f.assignments().forEach(assignment -> expression(assignment.value()));
                maybe(f.where());
                all(f.orderBy());
            }
            case Fact.Delete f -> {
                f.with().forEach(this::query);
                f.tables().forEach(this::source);
                maybe(f.where());
                all(f.orderBy());
            }
            case Fact.Select f -> query(f.query());
            default -> {}
        }
    }

    private void action(AlterAction action) {
        switch (action) {
            case AlterAction.AddColumn a -> column(a.column());
            case AlterAction.ModifyColumn a -> column(a.column());
            case AlterAction.ChangeColumn a -> column(a.column());
            case AlterAction.SetType a -> maybe(a.using());
            case AlterAction.SetDefault a -> expression(a.value());
            case AlterAction.AddConstraint a -> constraint(a.constraint());
            default -> {}
        }
    }

    private void column(ColumnDef column) {
        maybe(column.defaultValue());
        maybe(column.generated());
        maybe(column.onUpdate());
        column.constraints().forEach(this::constraint);
    }

    private void constraint(ConstraintDef constraint) {
        if (constraint instanceof ConstraintDef.Check check) {
            expression(check.expression());
        }
    }

    private void query(Query query) {
        query(query, false);
    }

    private void query(Query query, boolean exists) {
        visitor.query(query, exists);
        query.with().forEach(this::query);
        query.operands().forEach(operand -> query(operand, exists));
        query.items().forEach(item -> expression(item.value()));
        query.from().forEach(this::source);
        maybe(query.where());
        all(query.groupBy());
        maybe(query.having());
        all(query.orderBy());
        maybe(query.limit());
    }

    private void source(Query.Source source) {
        switch (source) {
            case Query.Source.Table ignored -> {}
            case Query.Source.Derived d -> query(d.query());
            case Query.Source.Join j -> {
                source(j.left());
                source(j.right());
                maybe(j.on());
            }
            case Query.Source.Function f -> expression(f.call());
        }
    }

    private void maybe(Optional<Expression> expression) {
        expression.ifPresent(this::expression);
    }

    private void all(Collection<Expression> expressions) {
        expressions.forEach(this::expression);
    }

    private void expression(Expression expression) {
        visitor.expression(expression);
        switch (expression) {
            case Expression.Column ignored -> {}
            case Expression.Star ignored -> {}
            case Expression.Literal ignored -> {}
            case Expression.Call c -> all(c.arguments());
            case Expression.Operation o -> all(o.operands());
            case Expression.Cast c -> expression(c.value());
            case Expression.Subquery s -> query(s.query(), s.exists());
            case Expression.Other o -> all(o.parts());
        }
    }
}
