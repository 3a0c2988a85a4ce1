package dev.sluice.engine.mysql.dialect;

import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.statement.Query.Source;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Reads where rows come from: tables, joins, derived tables. */
final class Sources {
    private final Reading reading;
    private final Tokens tokens;

    Sources(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    List<Source> list() {
        return tokens.list(this::joined);
    }

    private Source joined() {
        int start = tokens.mark();
        Source left = factor();
        while (atJoin()) {
            left = join(start, left);
        }
        return left;
    }

    private boolean atJoin() {
        return tokens.atAny("JOIN", "INNER", "CROSS", "STRAIGHT_JOIN", "NATURAL")
                || tokens.at("LEFT", "JOIN")
                || tokens.at("LEFT", "OUTER")
                || tokens.at("RIGHT", "JOIN")
                || tokens.at("RIGHT", "OUTER");
    }

    private Source join(int start, Source left) {
        boolean natural = tokens.take("NATURAL");
        boolean outer = tokens.takeAny("LEFT", "RIGHT");
        if (outer) {
            tokens.take("OUTER");
        } else if (!tokens.at("STRAIGHT_JOIN")) {
            tokens.takeAny("INNER", "CROSS");
        }
        if (!tokens.take("STRAIGHT_JOIN")) {
            tokens.need("JOIN");
        }
        int rightStart = tokens.mark();
        Source right = factor();
        // a LEFT JOIN b JOIN c ON … ON …: the inner join belongs to the right side
        while (outer && !natural && atJoin()) {
            right = join(rightStart, right);
        }
        Optional<Expression> on = Optional.empty();
        if (!natural && tokens.take("ON")) {
            on = Optional.of(reading.expressions.expression());
        } else if (!natural && tokens.take("USING")) {
            reading.names.inParentheses("a column");
        } else if (outer && !natural) {
            throw tokens.unexpected("'ON' or 'USING'");
        }
        return new Source.Join(tokens.since(start), left, right, on);
    }

    private Source factor() {
        int start = tokens.mark();
        boolean lateral = !reading.flavour.mariadb() && tokens.take("LATERAL");
        if (tokens.at("(")) {
            return tokens.nested(() -> lateral || reading.queries.atQuery() ? derived(start) : parentheses());
        }
        if (tokens.at("JSON_TABLE") && tokens.peek(1).is("(")) {
            return jsonTable(start);
        }
        if (tokens.take("DUAL")) {
            Name dual = new Name("DUAL", false, tokens.since(start));
            return new Source.Table(tokens.since(start), QualifiedName.of(dual), Optional.empty());
        }
        return table();
    }

    Source table() {
        int start = tokens.mark();
        QualifiedName name = reading.names.qualified("a table");
        if (tokens.take("PARTITION")) {
            reading.names.inParentheses("a partition");
        }
        if (reading.flavour.mariadb() && tokens.take("FOR", "SYSTEM_TIME")) {
            systemTime();
        }
        Optional<Name> alias = reading.names.alias(reading.flavour.mariadb());
        while (tokens.atAny("USE", "IGNORE", "FORCE")) {
            hint();
        }
        return new Source.Table(tokens.since(start), name, alias);
    }

    private void systemTime() {
        if (tokens.take("ALL")) {
            return;
        }
        tokens.takeAny("AS", "FROM", "BETWEEN");
        tokens.take("OF");
        do {
            tokens.takeAny("TIMESTAMP", "TRANSACTION");
            reading.expressions.arithmetic();
        } while (tokens.takeAny("TO", "AND"));
    }

    private void hint() {
        tokens.next();
        if (!tokens.takeAny("INDEX", "KEY")) {
            throw tokens.unexpected("'INDEX'");
        }
        if (tokens.take("FOR")) {
            if (!tokens.take("JOIN") && !tokens.take("ORDER", "BY")) {
                tokens.need("GROUP", "BY");
            }
        }
        tokens.need("(");
        if (!tokens.at(")")) {
            tokens.list(() -> tokens.take("PRIMARY")
                    ? "PRIMARY"
                    : reading.names.name("an index").value());
        }
        tokens.need(")");
    }

    /** A derived table; where that fails, a join in parentheses that starts with one. */
    private Source derived(int start) {
        int open = tokens.mark();
        try {
            tokens.need("(");
            Query query = reading.queries.query();
            tokens.need(")");
            Optional<Name> alias = reading.names.alias(false);
            if (alias.isPresent() && tokens.at("(")) {
                reading.names.inParentheses("a column");
            }
            if (alias.isEmpty()) {
                throw tokens.unexpected("an alias: every derived table needs one");
            }
            return new Source.Derived(tokens.since(start), query, alias);
        } catch (Refusal refusal) {
            tokens.back(open);
            if (refusal.tooDeep() || !tokens.peek(1).is("(")) {
                throw refusal;
            }
            return parentheses();
        }
    }

    private Source parentheses() {
        int start = tokens.mark();
        tokens.need("(");
        List<Source> sources = list();
        tokens.need(")");
        Source all = sources.getFirst();
        for (Source source : sources.subList(1, sources.size())) {
            all = new Source.Join(tokens.since(start), all, source, Optional.empty());
        }
        return all;
    }

    private Source jsonTable(int start) {
        Token word = tokens.next();
        tokens.skipParentheses();
        Name name = new Name("json_table", false, tokens.at(word));
        Expression call = new Expression.Call(tokens.since(start), QualifiedName.of(name), List.of());
        Optional<Name> alias = reading.names.alias(false);
        return new Source.Function(tokens.since(start), call, alias);
    }
}
