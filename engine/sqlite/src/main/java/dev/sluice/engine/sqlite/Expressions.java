package dev.sluice.engine.sqlite;

import dev.sluice.engine.sqlite.Token.Kind;
import dev.sluice.sql.statement.DataType;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads expressions by their operators' strength. */
final class Expressions {
    private static final int NOT_STRENGTH = 3;
    private static final int EQUALITY = 4;
    private static final int COLLATE = 10;
    private static final Map<String, Integer> STRENGTH = Map.ofEntries(
            Map.entry("OR", 1),
            Map.entry("AND", 2),
            Map.entry("=", EQUALITY),
            Map.entry("==", EQUALITY),
            Map.entry("<>", EQUALITY),
            Map.entry("!=", EQUALITY),
            Map.entry("<", 5),
            Map.entry("<=", 5),
            Map.entry(">", 5),
            Map.entry(">=", 5),
            Map.entry("&", 6),
            Map.entry("|", 6),
            Map.entry("<<", 6),
            Map.entry(">>", 6),
            Map.entry("+", 7),
            Map.entry("-", 7),
            Map.entry("*", 8),
            Map.entry("/", 8),
            Map.entry("%", 8),
            Map.entry("||", 9),
            Map.entry("->", 9),
            Map.entry("->>", 9));
    private static final Set<String> PATTERNS = Set.of("LIKE", "GLOB", "REGEXP", "MATCH");
    private static final Set<String> CURRENT = Set.of("CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP");

    private final Cursor cursor;
    private final Queries queries;

    Expressions(Cursor cursor, Queries queries) {
        this.cursor = cursor;
        this.queries = queries;
    }

    Expression expression() {
        return binary(1);
    }

    private Expression binary(int weakest) {
        int start = cursor.start();
        Expression left = prefix(start);
        while (true) {
            String operator = cursor.peek().upper();
            int strength = cursor.peek().kind() == Kind.WORD || cursor.peek().kind() == Kind.OPERATOR
                    ? STRENGTH.getOrDefault(operator, 0)
                    : 0;
            if (strength >= weakest) {
                cursor.next();
                Expression right = binary(strength + 1);
                left = operation(start, operator.equals("==") ? "=" : operator, left, right);
            } else if (weakest <= COLLATE && cursor.accept("COLLATE")) {
                cursor.name();
                left = new Expression.Other(cursor.since(start), cursor.textSince(start), List.of(left));
            } else if (weakest <= EQUALITY && isTest()) {
                left = test(start, left);
            } else {
                return left;
            }
        }
    }

    private Expression prefix(int start) {
        if (cursor.is("NOT") && !cursor.is("NOT", "EXISTS")) {
            cursor.next();
            return operation(start, "NOT", binary(NOT_STRENGTH));
        }
        if (cursor.is("-") || cursor.is("+") || cursor.is("~")) {
            String operator = cursor.next().text();
            return operation(start, operator, binary(COLLATE));
        }
        return primary(start);
    }

    private boolean isTest() {
        Token token = cursor.peek(cursor.is("NOT") ? 1 : 0);
        return token.is("IS")
                || token.is("IN")
                || token.is("BETWEEN")
                || token.is("ISNULL")
                || token.is("NOTNULL")
                || cursor.is("NOT", "NULL")
                || token.kind() == Kind.WORD && PATTERNS.contains(token.upper());
    }

    private Expression test(int start, Expression left) {
        if (cursor.accept("ISNULL")) {
            return operation(start, "IS NULL", left);
        }
        if (cursor.accept("NOTNULL") || cursor.accept("NOT", "NULL")) {
            return operation(start, "IS NOT NULL", left);
        }
        if (cursor.accept("IS")) {
            return is(start, left);
        }
        String not = cursor.accept("NOT") ? "NOT " : "";
        if (cursor.accept("BETWEEN")) {
            Expression low = binary(EQUALITY + 1);
            cursor.expect("AND");
            return operation(start, not + "BETWEEN", left, low, binary(EQUALITY + 1));
        }
        if (cursor.accept("IN")) {
            return in(start, not + "IN", left);
        }
        String operator = not + cursor.next().upper();
        Expression pattern = binary(EQUALITY + 1);
        if (cursor.accept("ESCAPE")) {
            return operation(start, operator, left, pattern, binary(EQUALITY + 1));
        }
        return operation(start, operator, left, pattern);
    }

    private Expression is(int start, Expression left) {
        String not = cursor.accept("NOT") ? "NOT " : "";
        if (cursor.accept("NULL")) {
            return operation(start, "IS " + not + "NULL", left);
        }
        String distinct = cursor.accept("DISTINCT", "FROM") ? "DISTINCT FROM" : "";
        return operation(start, ("IS " + not + distinct).strip(), left, binary(EQUALITY + 1));
    }

    private Expression in(int start, String operator, Expression left) {
        List<Expression> operands = new ArrayList<>(List.of(left));
        if (!cursor.is("(")) {
            int from = cursor.start();
            cursor.qualifiedName();
            operands.add(new Expression.Other(cursor.since(from), cursor.textSince(from), List.of()));
        } else if (queries.beginsAt(1)) {
            operands.add(subquery(false));
        } else {
            cursor.expect("(");
            if (!cursor.is(")")) {
                operands.addAll(cursor.list(this::expression));
            }
            cursor.expect(")");
        }
        return new Expression.Operation(cursor.since(start), operator, List.copyOf(operands));
    }

    private Expression operation(int start, String operator, Expression... operands) {
        return new Expression.Operation(cursor.since(start), operator, List.of(operands));
    }

    private Expression subquery(boolean exists) {
        int start = cursor.start();
        cursor.expect("(");
        var query = queries.query();
        cursor.expect(")");
        return new Expression.Subquery(cursor.since(start), query, exists);
    }

    Expression primary(int start) {
        Token token = cursor.peek();
        switch (token.kind()) {
            case STRING -> {
                return literal(Expression.Literal.Kind.STRING);
            }
            case NUMBER -> {
                return literal(Expression.Literal.Kind.NUMBER);
            }
            case BLOB -> {
                return literal(Expression.Literal.Kind.OTHER);
            }
            case PARAMETER -> {
                return literal(Expression.Literal.Kind.PARAMETER);
            }
            case WORD, QUOTED_NAME -> {
                return word(start);
            }
            case OPERATOR, END -> {
                return parentheses(start);
            }
        }
        throw cursor.unread("an expression");
    }

    private Expression literal(Expression.Literal.Kind kind) {
        Token token = cursor.next();
        return new Expression.Literal(cursor.since(token.start()), kind, token.unquoted());
    }

    private Expression parentheses(int start) {
        if (!cursor.is("(")) {
            throw cursor.unread("an expression");
        }
        if (queries.beginsAt(1)) {
            return subquery(false);
        }
        List<Expression> inside = cursor.inParentheses(this::expression);
        return inside.size() == 1
                ? inside.getFirst()
                : new Expression.Other(cursor.since(start), cursor.textSince(start), inside);
    }

    private Expression word(int start) {
        if (cursor.is("NULL")) {
            return literal(Expression.Literal.Kind.NULL);
        }
        if (cursor.is("TRUE") || cursor.is("FALSE")) {
            return literal(Expression.Literal.Kind.BOOLEAN);
        }
        if (cursor.is("CASE")) {
            return choice(start);
        }
        if (cursor.is("CAST", "(")) {
            return cast(start);
        }
        if (cursor.accept("NOT", "EXISTS")) {
            Expression found = subquery(true);
            return operation(start, "NOT", found);
        }
        if (cursor.is("EXISTS", "(")) {
            cursor.next();
            return subquery(true);
        }
        if (CURRENT.contains(cursor.peek().upper())) {
            Name name = cursor.name();
            return new Expression.Call(
                    cursor.since(start), QualifiedName.of(Name.of(name.value().toLowerCase(Locale.ROOT))), List.of());
        }
        return cursor.peek(1).is("(") && cursor.peek().kind() == Kind.WORD ? call(start) : column(start);
    }

    private Expression column(int start) {
        Name first = cursor.name();
        if (!cursor.accept(".")) {
            return new Expression.Column(cursor.since(start), Optional.empty(), first);
        }
        Name second = cursor.name();
        if (!cursor.accept(".")) {
            return new Expression.Column(cursor.since(start), Optional.of(QualifiedName.of(first)), second);
        }
        Name third = cursor.name();
        return new Expression.Column(cursor.since(start), Optional.of(QualifiedName.of(first, second)), third);
    }

    private Expression choice(int start) {
        List<Expression> parts = new ArrayList<>();
        cursor.expect("CASE");
        if (!cursor.is("WHEN")) {
            parts.add(expression());
        }
        while (cursor.accept("WHEN")) {
            parts.add(expression());
            cursor.expect("THEN");
            parts.add(expression());
        }
        if (cursor.accept("ELSE")) {
            parts.add(expression());
        }
        cursor.expect("END");
        return new Expression.Other(cursor.since(start), cursor.textSince(start), List.copyOf(parts));
    }

    private Expression cast(int start) {
        cursor.expect("CAST", "(");
        Expression value = expression();
        cursor.expect("AS");
        DataType type = new Types(cursor).type().orElseThrow(() -> cursor.unread("a type"));
        cursor.expect(")");
        return new Expression.Cast(cursor.since(start), value, type);
    }

    private Expression call(int start) {
        Token name = cursor.next();
        Range at = cursor.since(start);
        cursor.expect("(");
        List<Expression> arguments = List.of();
        if (cursor.is("*")) {
            int star = cursor.start();
            cursor.next();
            arguments = List.of(new Expression.Star(cursor.since(star), Optional.empty()));
        } else if (!cursor.is(")")) {
            cursor.accept("DISTINCT");
            arguments = cursor.list(this::expression);
            queries.orderBy();
        }
        cursor.expect(")");
        if (cursor.is("FILTER", "(")) {
            cursor.next();
            cursor.skipParentheses();
        }
        if (cursor.accept("OVER")) {
            if (cursor.is("(")) {
                cursor.skipParentheses();
            } else {
                cursor.name();
            }
        }
        Name function = new Name(name.text().toLowerCase(Locale.ROOT), false, at);
        return new Expression.Call(cursor.since(start), QualifiedName.of(function), arguments);
    }
}
