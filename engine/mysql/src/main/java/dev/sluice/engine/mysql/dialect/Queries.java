package dev.sluice.engine.mysql.dialect;

import dev.sluice.engine.mysql.dialect.Token.Kind;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads SELECT, VALUES, TABLE, their set operations and common table expressions. */
final class Queries {
    private final Reading reading;
    private final Tokens tokens;

    Queries(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** Whether a query starts here, behind any number of parentheses. */
    boolean atQuery() {
        int i = 0;
        while (tokens.peek(i).is("(")) {
            i++;
        }
        Token token = tokens.peek(i);
        boolean values = token.is("VALUES") && (tokens.peek(i + 1).is("ROW") || reading.flavour.mariadb());
        return token.is("SELECT") || token.is("WITH") || values || !reading.flavour.mariadb() && token.is("TABLE");
    }

    Query query() {
        return tokens.nested(() -> {
            int start = tokens.mark();
            List<Query> with = tokens.at("WITH") ? with() : List.of();
            return tail(start, with, body());
        });
    }

    /** WITH of a query, UPDATE or DELETE. */
    List<Query> with() {
        tokens.need("WITH");
        tokens.take("RECURSIVE");
        return tokens.list(() -> {
            int start = tokens.mark();
            Name name = reading.names.name("the name of a common table expression");
            if (tokens.at("(")) {
                reading.names.inParentheses("a column");
            }
            tokens.need("AS", "(");
            Query query = query();
            tokens.need(")");
            if (reading.flavour.mariadb() && tokens.at("CYCLE")) {
                tokens.unsure();
                tokens.need("CYCLE");
                tokens.list(() -> reading.names.name("a column"));
                tokens.need("RESTRICT");
            }
            return Clauses.of(query).named(tokens.since(start), name);
        });
    }

    private Query body() {
        int start = tokens.mark();
        Query first = term();
        if (!tokens.atAny("UNION", "EXCEPT", "INTERSECT")) {
            return first;
        }
        List<Query> operands = new ArrayList<>(List.of(first));
        while (tokens.takeAny("UNION", "EXCEPT", "INTERSECT")) {
            tokens.takeAny("ALL", "DISTINCT");
            operands.add(term());
        }
        Clauses clauses = new Clauses();
        clauses.operands = List.copyOf(operands);
        return clauses.query(tokens.since(start));
    }

    private Query term() {
        int start = tokens.mark();
        if (tokens.take("(")) {
            Query inner = query();
            tokens.need(")");
            return inner;
        }
        if (tokens.take("SELECT")) {
            return select(start);
        }
        Clauses clauses = new Clauses();
        if (tokens.take("VALUES")) {
            tokens.list(() -> {
                if (!reading.flavour.mariadb()) {
                    tokens.need("ROW");
                }
                return tokens.inParentheses(reading.expressions::expression);
            });
            return clauses.query(tokens.since(start));
        }
        if (!reading.flavour.mariadb() && tokens.take("TABLE")) {
            QualifiedName name = reading.names.qualified("a table");
            clauses.from = List.of(new Query.Source.Table(name.at(), name, Optional.empty()));
            return clauses.query(tokens.since(start));
        }
        throw tokens.unexpected("a query");
    }

    private Query select(int start) {
        Clauses clauses = new Clauses();
        while (tokens.takeAny(
                "ALL",
                "DISTINCT",
                "DISTINCTROW",
                "HIGH_PRIORITY",
                "STRAIGHT_JOIN",
                "SQL_SMALL_RESULT",
                "SQL_BIG_RESULT",
                "SQL_BUFFER_RESULT",
                "SQL_NO_CACHE",
                "SQL_CACHE",
                "SQL_CALC_FOUND_ROWS")) {
            // options of SELECT say nothing that rules ask for
        }
        clauses.items = tokens.list(this::item);
        into();
        if (tokens.take("FROM")) {
            clauses.from = reading.sources.list();
        }
        clauses.where = where();
        if (tokens.take("GROUP", "BY")) {
            clauses.groupBy = reading.expressions.ordering();
            tokens.take("WITH", "ROLLUP");
        }
        if (tokens.take("HAVING")) {
            clauses.having = Optional.of(reading.expressions.expression());
        }
        if (tokens.take("WINDOW")) {
            tokens.list(() -> {
                reading.names.name("a window");
                tokens.need("AS");
                List<Expression> parts = new ArrayList<>();
                reading.calls.window(parts);
                return parts;
            });
        }
        return clauses.query(tokens.since(start));
    }

    Optional<Expression> where() {
        return tokens.take("WHERE") ? Optional.of(reading.expressions.expression()) : Optional.empty();
    }

    private Query.Item item() {
        int start = tokens.mark();
        if (tokens.take("*")) {
            Range at = tokens.since(start);
            return new Query.Item(at, new Expression.Star(at, Optional.empty()), Optional.empty());
        }
        int point = tokens.peek(1).is(".") ? (tokens.peek(3).is(".") ? 3 : 1) : 0;
        if (point > 0 && tokens.peek(point + 1).is("*")) {
            Name first = reading.names.name("a table");
            tokens.next();
            QualifiedName table = point == 1 ? QualifiedName.of(first) : QualifiedName.of(first, pointed());
            tokens.need("*");
            Range at = tokens.since(start);
            return new Query.Item(at, new Expression.Star(at, Optional.of(table)), Optional.empty());
        }
        Expression value = reading.expressions.expression();
        Optional<Name> alias = reading.names.alias(true);
        return new Query.Item(tokens.since(start), value, alias);
    }

    private Name pointed() {
        Name name = reading.names.afterPoint();
        tokens.need(".");
        return name;
    }

    private Query tail(int start, List<Query> with, Query body) {
        Clauses clauses = Clauses.of(body);
        if (!with.isEmpty()) {
            clauses.with = with;
        }
        if (tokens.take("ORDER", "BY")) {
            clauses.orderBy = reading.expressions.ordering();
        }
        Optional<Expression> limit = limit();
        clauses.limit = limit.isPresent() ? limit : clauses.limit;
        into();
        Optional<String> locking = locking();
        clauses.locking = locking.isPresent() ? locking : clauses.locking;
        into();
        return clauses.query(tokens.since(start));
    }

    /** How many rows LIMIT lets through. */
    Optional<Expression> limit() {
        if (reading.flavour.mariadb() && (tokens.at("OFFSET") || tokens.at("FETCH"))) {
            tokens.unsure();
            while (!tokens.atEnd() && !tokens.atAny(")", "FOR", "LOCK", "INTO", ";")) {
                tokens.next();
            }
            return Optional.empty();
        }
        if (!tokens.take("LIMIT")) {
            return Optional.empty();
        }
        if (reading.flavour.mariadb() && tokens.take("ROWS", "EXAMINED")) {
            reading.primaries.primary();
            return Optional.empty();
        }
        Expression count = count();
        if (tokens.take(",")) {
            count = count();
        } else if (tokens.take("OFFSET")) {
            count();
        }
        if (reading.flavour.mariadb() && tokens.take("ROWS", "EXAMINED")) {
            count();
        }
        return Optional.of(count);
    }

    private Expression count() {
        if (tokens.at(Kind.WORD) || tokens.at(Kind.QUOTED)) {
            tokens.unsure();
        } else if (!tokens.at(Kind.NUMBER)) {
            throw tokens.unexpected("a number");
        }
        return reading.primaries.primary();
    }

    private Optional<String> locking() {
        int start = tokens.mark();
        if (tokens.take("LOCK", "IN", "SHARE", "MODE")) {
            return Optional.of("FOR SHARE");
        }
        Optional<String> found = Optional.empty();
        while (tokens.take("FOR", "UPDATE") || !reading.flavour.mariadb() && tokens.take("FOR", "SHARE")) {
            found = Optional.of(
                    tokens.textSince(start).toUpperCase(java.util.Locale.ROOT).replaceAll("\\s+", " "));
            if (!reading.flavour.mariadb() && tokens.take("OF")) {
                tokens.list(() -> reading.names.qualified("a table"));
            }
            if (reading.flavour.mariadb() && tokens.take("WAIT")) {
                tokens.need(Kind.NUMBER, "a number of seconds");
            } else if (!tokens.take("NOWAIT")) {
                tokens.take("SKIP", "LOCKED");
            }
        }
        return found;
    }

    /** INTO of variables and files: no table comes out of it. */
    private void into() {
        if (!tokens.take("INTO")) {
            return;
        }
        if (tokens.takeAny("OUTFILE", "DUMPFILE")) {
            tokens.unsure();
            reading.names.string("the name of a file");
            while (!tokens.atEnd() && !tokens.atAny("FROM", "FOR", "LOCK", ")")) {
                tokens.next();
            }
        } else {
            tokens.list(() -> tokens.at(Kind.VARIABLE)
                    ? tokens.next().text()
                    : reading.names.name("a variable").value());
        }
    }
}
