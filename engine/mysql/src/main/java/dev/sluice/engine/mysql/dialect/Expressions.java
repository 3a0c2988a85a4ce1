package dev.sluice.engine.mysql.dialect;

import dev.sluice.engine.mysql.dialect.Token.Kind;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Expression.Literal;
import dev.sluice.sql.statement.Expression.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads operators by their strength; chains of AND and of OR are one operation each, whatever their length. */
final class Expressions {
    private static final String[] COMPARISONS = {"=", "<=>", ">=", ">", "<=", "<", "<>", "!="};
    private static final String[][] ARITHMETIC = {
        {"|"}, {"&"}, {"<<", ">>"}, {"+", "-"}, {"*", "/", "DIV", "%", "MOD"}, {"^"}
    };
    private final Reading reading;
    private final Tokens tokens;

    Expressions(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    Expression expression() {
        return tokens.nested(() -> chain(this::exclusive, "OR", "OR", "||"));
    }

    /** What stands between keywords of a clause: no AND, no comparison. */
    Expression arithmetic() {
        return tokens.nested(() -> arithmetic(0));
    }

    private Expression exclusive() {
        return chain(() -> chain(this::negated, "AND", "AND", "&&"), "XOR", "XOR");
    }

    private Expression chain(Supplier<Expression> part, String operator, String... words) {
        int start = tokens.mark();
        Expression first = part.get();
        if (!tokens.atAny(words)) {
            return first;
        }
        List<Expression> operands = new ArrayList<>(List.of(first));
        while (tokens.takeAny(words)) {
            operands.add(part.get());
        }
        return new Operation(tokens.since(start), operator, List.copyOf(operands));
    }

    private Expression negated() {
        int start = tokens.mark();
        if (tokens.take("NOT")) {
            Expression operand = tokens.nested(this::negated);
            return new Operation(tokens.since(start), "NOT", List.of(operand));
        }
        return comparison();
    }

    private Expression comparison() {
        int start = tokens.mark();
        Expression left = predicate();
        while (true) {
            if (tokens.take("IS")) {
                String operator = tokens.take("NOT") ? "IS NOT " : "IS ";
                if (!tokens.atAny("NULL", "TRUE", "FALSE", "UNKNOWN")) {
                    throw tokens.unexpected("'NULL', 'TRUE', 'FALSE' or 'UNKNOWN'");
                }
                operator += tokens.next().upper();
                left = new Operation(tokens.since(start), operator, List.of(left));
            } else if (tokens.atAny(COMPARISONS)) {
                String operator = tokens.next().text();
                if (tokens.atAny("ALL", "ANY", "SOME") && tokens.peek(1).is("(")) {
                    operator += " " + tokens.next().upper();
                }
                Expression right = predicate();
                left = new Operation(tokens.since(start), operator, List.of(left, right));
            } else {
                return left;
            }
        }
    }

    private Expression predicate() {
        int start = tokens.mark();
        Expression left = arithmetic(0);
        boolean negated = tokens.at("NOT") && isPredicate(tokens.peek(1));
        if (!negated && !isPredicate(tokens.peek())) {
            return left;
        }
        if (negated) {
            tokens.next();
        }
        String word = tokens.next().upper();
        List<Expression> operands = new ArrayList<>(List.of(left));
        switch (word) {
            case "IN" -> operands.addAll(inList());
            case "BETWEEN" -> {
                operands.add(arithmetic(0));
                tokens.need("AND");
                operands.add(predicate());
            }
            case "LIKE" -> {
                operands.add(arithmetic(0));
                if (tokens.take("ESCAPE")) {
                    reading.primaries.unary();
                }
            }
            case "SOUNDS" -> {
                tokens.need("LIKE");
                word = "SOUNDS LIKE";
                operands.add(arithmetic(0));
            }
            case "MEMBER" -> {
                tokens.take("OF");
                word = "MEMBER OF";
                operands.addAll(inList());
                tokens.unsure();
            }
            default -> operands.add(arithmetic(0));
        }
        return new Operation(tokens.since(start), negated ? "NOT " + word : word, List.copyOf(operands));
    }

    private boolean isPredicate(Token token) {
        return switch (token.upper()) {
            case "IN", "BETWEEN", "LIKE", "REGEXP", "RLIKE" -> token.kind() == Kind.WORD;
            case "SOUNDS" -> token.kind() == Kind.WORD && tokens.peek(1).is("LIKE");
            case "MEMBER" -> !reading.flavour.mariadb() && tokens.peek(1).is("OF");
            default -> false;
        };
    }

    private List<Expression> inList() {
        int start = tokens.mark();
        tokens.need("(");
        if (reading.queries.atQuery()) {
            tokens.back(start);
            return List.of(reading.primaries.primary());
        }
        List<Expression> values = tokens.list(this::expression);
        tokens.need(")");
        return values;
    }

    private Expression arithmetic(int level) {
        if (level == ARITHMETIC.length) {
            return reading.primaries.unary();
        }
        int start = tokens.mark();
        Expression left = arithmetic(level + 1);
        while (tokens.atAny(ARITHMETIC[level])) {
            String operator = tokens.next().upper();
            Expression right = arithmetic(level + 1);
            left = new Operation(tokens.since(start), operator, List.of(left, right));
        }
        return left;
    }

    /** ORDER BY and GROUP BY. */
    List<Expression> ordering() {
        return tokens.list(() -> {
            Expression one = expression();
            tokens.takeAny("ASC", "DESC");
            return one;
        });
    }

    /** A constant as DEFAULT and options take it: signed numbers included. */
    boolean isConstant(Expression value) {
        return value instanceof Literal
                || value instanceof Operation sign
                        && sign.operands().size() == 1
                        && (sign.operator().equals("-") || sign.operator().equals("+"))
                        && sign.operands().getFirst() instanceof Literal;
    }
}
