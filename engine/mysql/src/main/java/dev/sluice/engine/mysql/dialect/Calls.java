package dev.sluice.engine.mysql.dialect;

import dev.sluice.engine.mysql.dialect.Token.Kind;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads calls, those with key words between their arguments included. */
final class Calls {
    /** Reserved words that are functions too. */
    private static final Set<String> RESERVED = Set.of(
            "IF",
            "LEFT",
            "RIGHT",
            "REPLACE",
            "REPEAT",
            "INSERT",
            "VALUES",
            "CHAR",
            "DATABASE",
            "SCHEMA",
            "MOD",
            "CONVERT",
            "INTERVAL",
            "ROW_NUMBER",
            "RANK",
            "DENSE_RANK",
            "CUME_DIST",
            "PERCENT_RANK",
            "NTILE",
            "LAG",
            "LEAD",
            "FIRST_VALUE",
            "LAST_VALUE",
            "NTH_VALUE",
            "GROUPING",
            "MATCH",
            "ROW",
            "CURRENT_DATE",
            "CURRENT_TIME",
            "CURRENT_TIMESTAMP",
            "CURRENT_USER",
            "CURRENT_ROLE",
            "LOCALTIME",
            "LOCALTIMESTAMP",
            "UTC_DATE",
            "UTC_TIME",
            "UTC_TIMESTAMP");

    private static final Set<String> UNITS = Set.of(
            "MICROSECOND",
            "SECOND",
            "MINUTE",
            "HOUR",
            "DAY",
            "WEEK",
            "MONTH",
            "QUARTER",
            "YEAR",
            "SECOND_MICROSECOND",
            "MINUTE_MICROSECOND",
            "MINUTE_SECOND",
            "HOUR_MICROSECOND",
            "HOUR_SECOND",
            "HOUR_MINUTE",
            "DAY_MICROSECOND",
            "DAY_SECOND",
            "DAY_MINUTE",
            "DAY_HOUR",
            "YEAR_MONTH",
            "SQL_TSI_SECOND",
            "SQL_TSI_MINUTE",
            "SQL_TSI_HOUR",
            "SQL_TSI_DAY",
            "SQL_TSI_WEEK",
            "SQL_TSI_MONTH",
            "SQL_TSI_QUARTER",
            "SQL_TSI_YEAR");

    private final Reading reading;
    private final Tokens tokens;

    Calls(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    boolean atCall() {
        Token token = tokens.peek();
        return RESERVED.contains(token.upper()) || reading.names.isName(token);
    }

    boolean atUnit() {
        return tokens.at(Kind.WORD) && UNITS.contains(tokens.peek().upper());
    }

    Expression call(Optional<Name> schema) {
        Token word = tokens.next();
        int start = schema.map(s -> word.start()).orElse(word.start());
        String name = word.text().toLowerCase(Locale.ROOT);
        tokens.need("(");
        Expression call = tokens.nested(() -> switch (schema.isPresent() ? "" : name) {
            case "cast" -> cast(start, "AS");
            case "convert" -> cast(start, ",");
            case "match" -> match(start, word);
            default -> plain(start, word, name, schema);
        });
        return tokens.at("OVER") ? over(start, call) : call;
    }

    private Expression plain(int start, Token word, String name, Optional<Name> schema) {
        List<Expression> arguments = arguments(name);
        tokens.need(")");
        if (tokens.atAny("FILTER", "RESPECT") || tokens.at("IGNORE", "NULLS") || tokens.at("FROM", "FIRST")) {
            tokens.unsure();
            tokens.take("RESPECT");
            tokens.take("NULLS");
        }
        Name called = new Name(name, false, tokens.at(word));
        QualifiedName whole = schema.map(s -> QualifiedName.of(s, called)).orElseGet(() -> QualifiedName.of(called));
        return new Expression.Call(tokens.since(start), whole, arguments);
    }

    private List<Expression> arguments(String name) {
        List<Expression> arguments = new ArrayList<>();
        if (tokens.at(")")) {
            return List.of();
        }
        tokens.takeAny("DISTINCT", "ALL");
        if (tokens.at("*")) {
            Token star = tokens.next();
            return List.of(new Expression.Star(tokens.at(star), Optional.empty()));
        }
        if (unitFirst(name)) {
            tokens.next();
            tokens.take(",");
            tokens.take("FROM");
        } else if (name.equals("trim")) {
            tokens.takeAny("BOTH", "LEADING", "TRAILING");
            tokens.take("FROM");
        } else if (name.equals("position")) {
            arguments.add(reading.expressions.arithmetic());
            tokens.need("IN");
        } else if (name.equals("get_format") && tokens.atAny("DATE", "TIME", "DATETIME", "TIMESTAMP")) {
            tokens.next();
            tokens.need(",");
        }
        do {
            arguments.add(reading.expressions.expression());
        } while (tokens.take(",") || words(name));
        tail(name, arguments);
        return List.copyOf(arguments);
    }

    private boolean unitFirst(String name) {
        return switch (name) {
            case "extract", "timestampadd", "timestampdiff" -> {
                if (!atUnit()) {
                    throw tokens.unexpected("a unit of time");
                }
                yield true;
            }
            default -> false;
        };
    }

    private boolean words(String name) {
        return switch (name) {
            case "substring", "substr", "mid" -> tokens.takeAny("FROM", "FOR");
            case "trim" -> tokens.take("FROM");
            default -> false;
        };
    }

    private void tail(String name, List<Expression> arguments) {
        switch (name) {
            case "group_concat", "json_arrayagg" -> {
                if (tokens.take("ORDER", "BY")) {
                    arguments.addAll(reading.expressions.ordering());
                }
                if (tokens.take("SEPARATOR")) {
                    reading.names.string("a string");
                }
                if (reading.flavour.mariadb() && tokens.take("LIMIT")) {
                    tokens.list(reading.primaries::primary);
                }
            }
            case "char" -> {
                if (tokens.take("USING")) {
                    reading.names.word("a character set");
                }
            }
            case "json_value", "weight_string" -> {
                while (!tokens.at(")") && !tokens.atEnd()) {
                    tokens.unsure();
                    if (tokens.at("(")) {
                        tokens.skipParentheses();
                    } else {
                        tokens.next();
                    }
                }
            }
            default -> {}
        }
    }

    private Expression cast(int start, String between) {
        Expression value = reading.expressions.expression();
        if (between.equals(",") && tokens.take("USING")) {
            String charset = reading.names.word("a character set");
            tokens.need(")");
            return new Expression.Other(tokens.since(start), "CONVERT USING " + charset, List.of(value));
        }
        tokens.need(between);
        var type = reading.types.castType();
        tokens.need(")");
        return new Expression.Cast(tokens.since(start), value, type);
    }

    private Expression match(int start, Token word) {
        List<Expression> arguments = new ArrayList<>(tokens.list(reading.primaries::primary));
        tokens.need(")", "AGAINST", "(");
        arguments.add(reading.expressions.arithmetic());
        if (tokens.take("IN", "NATURAL", "LANGUAGE", "MODE") || tokens.take("IN", "BOOLEAN", "MODE")) {
            tokens.unsure();
        }
        tokens.take("WITH", "QUERY", "EXPANSION");
        tokens.need(")");
        Name name = new Name("match", false, tokens.at(word));
        return new Expression.Call(tokens.since(start), QualifiedName.of(name), List.copyOf(arguments));
    }

    private Expression over(int start, Expression call) {
        List<Expression> parts = new ArrayList<>(List.of(call));
        tokens.need("OVER");
        if (!tokens.at("(")) {
            reading.names.name("a window");
            return new Expression.Other(tokens.since(start), "OVER", List.of(call));
        }
        window(parts);
        return new Expression.Other(tokens.since(start), "OVER", List.copyOf(parts));
    }

    void window(List<Expression> parts) {
        tokens.need("(");
        if (reading.names.atName() && !tokens.atAny("ROWS", "RANGE", "GROUPS")) {
            reading.names.name("a window");
        }
        if (tokens.take("PARTITION", "BY")) {
            parts.addAll(tokens.list(reading.expressions::expression));
        }
        if (tokens.take("ORDER", "BY")) {
            parts.addAll(reading.expressions.ordering());
        }
        while (!tokens.at(")") && !tokens.atEnd()) {
            tokens.unsure();
            tokens.next();
        }
        tokens.need(")");
    }
}
