package dev.sluice.engine.sqlite;

import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads SELECT, VALUES and what combines them. */
final class Queries {
    private final Cursor cursor;
    private final Expressions expressions;

    Queries(Cursor cursor) {
        this.cursor = cursor;
        this.expressions = new Expressions(cursor, this);
    }

    Expressions expressions() {
        return expressions;
    }

    /** Whether a query begins so many tokens ahead. */
    boolean beginsAt(int ahead) {
        Token token = cursor.peek(ahead);
        return token.is("SELECT") || token.is("VALUES") || token.is("WITH");
    }

    Query query() {
        int start = cursor.start();
        return query(start, with());
    }

    /** A query whose WITH has been read. */
    Query query(int start, List<Query> with) {
        List<Query> operands = new ArrayList<>();
        do {
            operands.add(single());
        } while (cursor.accept("UNION", "ALL")
                || cursor.accept("UNION")
                || cursor.accept("INTERSECT")
                || cursor.accept("EXCEPT"));
        List<Expression> orderBy = orderBy();
        Optional<Expression> limit = limit();
        if (operands.size() > 1) {
            return new Query(
                    cursor.since(start),
                    Optional.empty(),
                    with,
                    List.copyOf(operands),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    orderBy,
                    limit,
                    Optional.empty(),
                    Optional.empty());
        }
        Query only = operands.getFirst();
        return new Query(
                cursor.since(start),
                Optional.empty(),
                with,
                List.of(),
                only.items(),
                only.from(),
                only.where(),
                only.groupBy(),
                only.having(),
                orderBy,
                limit,
                Optional.empty(),
                Optional.empty());
    }

    /** The common table expressions of a WITH, when there is one. */
    List<Query> with() {
        if (!cursor.accept("WITH")) {
            return List.of();
        }
        cursor.accept("RECURSIVE");
        return cursor.list(this::commonTable);
    }

    private Query commonTable() {
        Name name = cursor.name();
        if (cursor.is("(")) {
            cursor.inParentheses(cursor::name);
        }
        cursor.expect("AS");
        cursor.accept("NOT");
        cursor.accept("MATERIALIZED");
        cursor.expect("(");
        Query query = query();
        cursor.expect(")");
        return new Query(
                query.at(),
                Optional.of(name),
                query.with(),
                query.operands(),
                query.items(),
                query.from(),
                query.where(),
                query.groupBy(),
                query.having(),
                query.orderBy(),
                query.limit(),
                query.locking(),
                query.into());
    }

    private Query single() {
        int start = cursor.start();
        if (cursor.accept("VALUES")) {
            var rows = cursor.list(() -> cursor.inParentheses(expressions::expression));
            List<Query.Item> items = rows.getFirst().stream()
                    .map(value -> new Query.Item(value.at(), value, Optional.empty()))
                    .toList();
            return block(start, items, List.of(), Optional.empty(), List.of(), Optional.empty());
        }
        cursor.expect("SELECT");
        if (!cursor.accept("DISTINCT")) {
            cursor.accept("ALL");
        }
        List<Query.Item> items = cursor.list(this::item);
        List<Query.Source> from = cursor.accept("FROM") ? sources() : List.of();
        Optional<Expression> where = where();
        List<Expression> groupBy = List.of();
        if (cursor.accept("GROUP", "BY")) {
            groupBy = cursor.list(expressions::expression);
        }
        Optional<Expression> having = cursor.when(cursor.accept("HAVING"), expressions::expression);
        if (cursor.accept("WINDOW")) {
            cursor.list(this::window);
        }
        return block(start, items, from, where, groupBy, having);
    }

    private Name window() {
        Name name = cursor.name();
        cursor.expect("AS");
        cursor.skipParentheses();
        return name;
    }

    private Query block(
            int start,
            List<Query.Item> items,
            List<Query.Source> from,
            Optional<Expression> where,
            List<Expression> groupBy,
            Optional<Expression> having) {
        return new Query(
                cursor.since(start),
                Optional.empty(),
                List.of(),
                List.of(),
                items,
                from,
                where,
                groupBy,
                having,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Query.Item item() {
        int start = cursor.start();
        if (cursor.accept("*")) {
            return new Query.Item(
                    cursor.since(start), new Expression.Star(cursor.since(start), Optional.empty()), Optional.empty());
        }
        if (cursor.isName() && cursor.peek(1).is(".") && cursor.peek(2).is("*")) {
            QualifiedName table = QualifiedName.of(cursor.name());
            cursor.expect(".", "*");
            return new Query.Item(
                    cursor.since(start),
                    new Expression.Star(cursor.since(start), Optional.of(table)),
                    Optional.empty());
        }
        Expression value = expressions.expression();
        Optional<Name> alias = alias();
        return new Query.Item(cursor.since(start), value, alias);
    }

    private Optional<Name> alias() {
        return cursor.when(cursor.accept("AS") || cursor.isName(), cursor::name);
    }

    List<Query.Source> sources() {
        return cursor.list(this::joined);
    }

    private Query.Source joined() {
        int start = cursor.start();
        Query.Source left = source();
        while (acceptJoin()) {
            Query.Source right = source();
            Optional<Expression> on = Optional.empty();
            if (cursor.accept("ON")) {
                on = Optional.of(expressions.expression());
            } else if (cursor.accept("USING")) {
                cursor.inParentheses(cursor::name);
            }
            left = new Query.Source.Join(cursor.since(start), left, right, on);
        }
        return left;
    }

    private boolean acceptJoin() {
        boolean natural = cursor.accept("NATURAL");
        boolean side = cursor.accept("LEFT") || cursor.accept("RIGHT") || cursor.accept("FULL");
        boolean kind = cursor.accept("OUTER") || cursor.accept("INNER") || cursor.accept("CROSS");
        if (natural || side || kind) {
            cursor.expect("JOIN");
            return true;
        }
        return cursor.accept("JOIN");
    }

    Query.Source source() {
        int start = cursor.start();
        if (cursor.is("(")) {
            if (queries()) {
                cursor.expect("(");
                Query query = query();
                cursor.expect(")");
                Optional<Name> alias = alias();
                return new Query.Source.Derived(cursor.since(start), query, alias);
            }
            cursor.expect("(");
            Query.Source inside = joined();
            cursor.expect(")");
            alias();
            return inside;
        }
        QualifiedName name = cursor.qualifiedName();
        if (cursor.accept("(")) {
            List<Expression> arguments = cursor.is(")") ? List.of() : cursor.list(expressions::expression);
            cursor.expect(")");
            Expression call = new Expression.Call(cursor.since(start), name, arguments);
            Optional<Name> alias = alias();
            return new Query.Source.Function(cursor.since(start), call, alias);
        }
        Optional<Name> alias = alias();
        if (cursor.accept("INDEXED", "BY")) {
            cursor.name();
        } else {
            cursor.accept("NOT", "INDEXED");
        }
        return new Query.Source.Table(cursor.since(start), name, alias);
    }

    private boolean queries() {
        return beginsAt(1);
    }

    Optional<Expression> where() {
        return cursor.when(cursor.accept("WHERE"), expressions::expression);
    }

    List<Expression> orderBy() {
        return cursor.accept("ORDER", "BY") ? cursor.list(this::ordering) : List.of();
    }

    private Expression ordering() {
        Expression value = expressions.expression();
        if (!cursor.accept("ASC")) {
            cursor.accept("DESC");
        }
        if (cursor.accept("NULLS") && !cursor.accept("FIRST")) {
            cursor.expect("LAST");
        }
        return value;
    }

    Optional<Expression> limit() {
        Optional<Expression> limit = cursor.when(cursor.accept("LIMIT"), expressions::expression);
        if (limit.isPresent() && (cursor.accept("OFFSET") || cursor.accept(","))) {
            expressions.expression();
        }
        return limit;
    }
}
