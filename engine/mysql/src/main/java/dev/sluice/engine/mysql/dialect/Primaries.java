package dev.sluice.engine.mysql.dialect;

import dev.sluice.engine.mysql.dialect.Token.Kind;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Expression.Literal;
import dev.sluice.sql.statement.Expression.Operation;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what operators stand between: constants, names, calls, subqueries, CASE. */
final class Primaries {
    private final Reading reading;
    private final Tokens tokens;

    Primaries(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    Expression unary() {
        int start = tokens.mark();
        if (tokens.atAny("-", "+", "~", "!", "BINARY")) {
            String operator = tokens.next().upper();
            Expression operand = tokens.nested(this::unary);
            return new Operation(tokens.since(start), operator, List.of(operand));
        }
        Expression value = primary();
        while (true) {
            if (tokens.take("COLLATE")) {
                String collation = reading.names.word("a collation");
                value = new Expression.Other(tokens.since(start), "COLLATE " + collation, List.of(value));
            } else if (!reading.flavour.mariadb() && tokens.atAny("->", "->>")) {
                String operator = tokens.next().text();
                Expression path = text();
                value = new Operation(tokens.since(start), operator, List.of(value, path));
            } else {
                return value;
            }
        }
    }

    /** A primary with a sign before it; COLLATE behind it belongs to the column. */
    Expression signed() {
        int start = tokens.mark();
        if (!tokens.atAny("-", "+")) {
            return primary();
        }
        String operator = tokens.next().upper();
        Expression operand = primary();
        return new Operation(tokens.since(start), operator, List.of(operand));
    }

    Expression primary() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case STRING -> text();
            case NUMBER -> literal(Literal.Kind.NUMBER);
            case VARIABLE, SYSTEM_VARIABLE -> variable();
            case QUOTED -> column();
            case SYMBOL -> {
                if (!token.is("(")) {
                    throw tokens.unexpected("an expression");
                }
                yield tokens.nested(this::parentheses);
            }
            case WORD -> word(token);
            case END -> throw tokens.unexpected("an expression");
        };
    }

    private Expression text() {
        int start = tokens.mark();
        StringBuilder value =
                new StringBuilder(tokens.need(Kind.STRING, "a string").text());
        while (tokens.at(Kind.STRING)) {
            value.append(tokens.next().text());
        }
        return new Literal(tokens.since(start), Literal.Kind.STRING, value.toString());
    }

    private Expression literal(Literal.Kind kind) {
        Token token = tokens.next();
        return new Literal(tokens.at(token), kind, token.text());
    }

    private Expression variable() {
        Token token = tokens.next();
        String prefix = token.kind() == Kind.VARIABLE ? "@" : "@@";
        Expression variable = new Expression.Other(tokens.at(token), prefix + token.text(), List.of());
        if (token.kind() == Kind.VARIABLE && tokens.take(":=")) {
            Expression value = reading.expressions.expression();
            return new Operation(tokens.since(token.start()), ":=", List.of(variable, value));
        }
        return variable;
    }

    /** A subquery, an expression, or a row of several. */
    private Expression parentheses() {
        int start = tokens.mark();
        tokens.need("(");
        if (reading.queries.atQuery()) {
            tokens.back(start);
            return subquery(start, false);
        }
        List<Expression> parts = tokens.list(reading.expressions::expression);
        tokens.need(")");
        return parts.size() == 1 ? parts.getFirst() : new Expression.Other(tokens.since(start), "ROW", parts);
    }

    Expression subquery(int start, boolean exists) {
        tokens.need("(");
        Query query = reading.queries.query();
        tokens.need(")");
        return new Expression.Subquery(tokens.since(start), query, exists);
    }

    private Expression word(Token token) {
        boolean call = tokens.peek(1).is("(");
        return switch (token.upper()) {
            case "NULL" -> literal(Literal.Kind.NULL);
            case "TRUE", "FALSE" -> literal(Literal.Kind.BOOLEAN);
            case "CASE" -> tokens.nested(this::caseOf);
            case "EXISTS" -> {
                tokens.next();
                yield tokens.nested(() -> subquery(token.start(), true));
            }
            case "INTERVAL" -> interval();
            case "DATE", "TIME", "TIMESTAMP" -> {
                if (tokens.peek(1).kind() != Kind.STRING) {
                    yield call ? reading.calls.call(Optional.empty()) : column();
                }
                tokens.next();
                Token value = tokens.next();
                yield new Literal(tokens.since(token.start()), Literal.Kind.OTHER, value.text());
            }
            case "CURRENT_DATE",
                    "CURRENT_TIME",
                    "CURRENT_TIMESTAMP",
                    "CURRENT_USER",
                    "LOCALTIME",
                    "LOCALTIMESTAMP",
                    "UTC_DATE",
                    "UTC_TIME",
                    "UTC_TIMESTAMP" -> call ? reading.calls.call(Optional.empty()) : bareCall();
            case "DEFAULT" -> defaultOf();
            case "NEXT", "PREVIOUS" -> {
                if (!reading.flavour.mariadb()
                        || !tokens.peek(1).is("VALUE")
                        || !tokens.peek(2).is("FOR")) {
                    yield call ? reading.calls.call(Optional.empty()) : column();
                }
                tokens.need(token.upper(), "VALUE", "FOR");
                QualifiedName sequence = reading.names.qualified("a sequence");
                yield new Expression.Other(
                        tokens.since(token.start()), token.upper() + " VALUE FOR " + sequence, List.of());
            }
            default -> {
                if (token.text().startsWith("_") && tokens.peek(1).kind() == Kind.STRING) {
                    tokens.next();
                    yield text();
                }
                yield call && reading.calls.atCall() ? reading.calls.call(Optional.empty()) : column();
            }
        };
    }

    private Expression bareCall() {
        Token token = tokens.next();
        Name name = new Name(token.text().toLowerCase(Locale.ROOT), false, tokens.at(token));
        return new Expression.Call(tokens.at(token), QualifiedName.of(name), List.of());
    }

    private Expression defaultOf() {
        int start = tokens.mark();
        tokens.need("DEFAULT");
        if (tokens.take("(")) {
            reading.names.column();
            tokens.need(")");
        }
        return new Expression.Other(tokens.since(start), "DEFAULT", List.of());
    }

    private Expression interval() {
        int start = tokens.mark();
        tokens.need("INTERVAL");
        if (tokens.at("(")) {
            int open = tokens.mark();
            tokens.next();
            reading.expressions.expression();
            boolean call = tokens.at(",");
            tokens.back(call ? start : open);
            if (call) {
                return reading.calls.call(Optional.empty());
            }
        }
        Expression amount = reading.expressions.expression();
        if (!reading.calls.atUnit()) {
            throw tokens.unexpected("a unit of time");
        }
        String unit = tokens.next().upper();
        return new Expression.Other(tokens.since(start), "INTERVAL " + unit, List.of(amount));
    }

    private Expression caseOf() {
        int start = tokens.mark();
        List<Expression> parts = new ArrayList<>();
        tokens.need("CASE");
        if (!tokens.at("WHEN")) {
            parts.add(reading.expressions.expression());
        }
        do {
            tokens.need("WHEN");
            parts.add(reading.expressions.expression());
            tokens.need("THEN");
            parts.add(reading.expressions.expression());
        } while (tokens.at("WHEN"));
        if (tokens.take("ELSE")) {
            parts.add(reading.expressions.expression());
        }
        tokens.need("END");
        return new Expression.Other(tokens.since(start), "CASE", List.copyOf(parts));
    }

    private Expression column() {
        int start = tokens.mark();
        List<Name> parts = new ArrayList<>(List.of(reading.names.name("an expression")));
        while (parts.size() < 3 && tokens.take(".")) {
            parts.add(reading.names.afterPoint());
        }
        if (parts.size() == 2 && tokens.at("(")) {
            tokens.back(start);
            Name schema = reading.names.name("a name");
            tokens.need(".");
            return reading.calls.call(Optional.of(schema));
        }
        Name name = parts.getLast();
        Optional<QualifiedName> table = switch (parts.size()) {
            case 1 -> Optional.empty();
            case 2 -> Optional.of(QualifiedName.of(parts.getFirst()));
            default -> Optional.of(QualifiedName.of(parts.get(0), parts.get(1)));
        };
        return new Expression.Column(tokens.since(start), table, name);
    }
}
