package dev.sluice.engine.mysql.dialect;

import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.statement.Query.Source;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads INSERT, REPLACE, UPDATE and DELETE. */
final class Changes {
    private final Reading reading;
    private final Tokens tokens;

    Changes(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    Fact insert(int start) {
        boolean replace = tokens.next().is("REPLACE");
        tokens.takeAny("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY");
        boolean ignore = !replace && tokens.take("IGNORE");
        tokens.take("INTO");
        QualifiedName table = reading.names.qualified("a table");
        if (tokens.take("PARTITION")) {
            reading.names.inParentheses("a partition");
        }
        List<Name> columns = List.of();
        if (tokens.at("(") && !reading.queries.atQuery()) {
            tokens.need("(");
            columns = tokens.at(")") ? List.of() : tokens.list(reading.names::column);
            tokens.need(")");
        }
        int rows = 0;
        Optional<Query> query = Optional.empty();
        if (tokens.at("SET")) {
            tokens.next();
            columns = tokens.list(this::assignment).stream()
                    .map(Fact.Assignment::column)
                    .toList();
            rows = 1;
        } else if (tokens.at("VALUES") && !tokens.peek(1).is("ROW") || tokens.at("VALUE")) {
            rows = values();
        } else {
            query = Optional.of(reading.queries.query());
        }
        boolean conflict = conflict(replace);
        returning();
        return new Fact.Insert(tokens.since(start), table, columns, rows, query, conflict || ignore, replace);
    }

    /** Counts the rows; what stands in them is read and let go, so that memory stays that of one row. */
    private int values() {
        tokens.next();
        int rows = 0;
        do {
            tokens.need("(");
            if (!tokens.at(")")) {
                do {
                    reading.expressions.expression();
                } while (tokens.take(","));
            }
            tokens.need(")");
            rows++;
        } while (tokens.take(","));
        return rows;
    }

    private boolean conflict(boolean replace) {
        if (!reading.flavour.mariadb() && tokens.take("AS")) {
            reading.names.name("an alias");
            if (tokens.at("(")) {
                reading.names.inParentheses("a column");
            }
        }
        if (replace || !tokens.take("ON", "DUPLICATE", "KEY", "UPDATE")) {
            return false;
        }
        tokens.list(this::assignment);
        return true;
    }

    private void returning() {
        if (reading.flavour.mariadb() && tokens.take("RETURNING")) {
            tokens.list(() -> {
                if (tokens.take("*")) {
                    return true;
                }
                reading.expressions.expression();
                return reading.names.alias(true).isPresent();
            });
        }
    }

    private Fact.Assignment assignment() {
        int start = tokens.mark();
        Name column = reading.names.column();
        if (!tokens.take(":=")) {
            tokens.need("=");
        }
        Expression value = reading.expressions.expression();
        return new Fact.Assignment(tokens.since(start), column, value);
    }

    Fact update(int start, List<Query> with) {
        tokens.need("UPDATE");
        tokens.take("LOW_PRIORITY");
        tokens.take("IGNORE");
        List<Source> tables = reading.sources.list();
        if (reading.flavour.mariadb() && tokens.at("FOR", "PORTION")) {
            tokens.unsure();
            while (!tokens.atEnd() && !tokens.at("SET")) {
                tokens.next();
            }
        }
        tokens.need("SET");
        List<Fact.Assignment> assignments = tokens.list(this::assignment);
        Optional<Expression> where = reading.queries.where();
        List<Expression> orderBy = orderBy();
        Optional<Expression> limit = reading.queries.limit();
        return new Fact.Update(tokens.since(start), tables, assignments, where, orderBy, limit, with);
    }

    private List<Expression> orderBy() {
        return tokens.take("ORDER", "BY") ? reading.expressions.ordering() : List.of();
    }

    Fact delete(int start, List<Query> with) {
        tokens.need("DELETE");
        while (tokens.takeAny("LOW_PRIORITY", "QUICK", "IGNORE")) {
            // options of DELETE say nothing that rules ask for
        }
        List<Source> tables;
        if (!tokens.at("FROM")) {
            List<Source> targets = tokens.list(this::target);
            tokens.need("FROM");
            tables = resolved(targets, reading.sources.list());
        } else {
            tokens.need("FROM");
            int behind = tokens.mark();
            tables = tokens.list(this::target);
            if (tokens.take("USING")) {
                tables = resolved(tables, reading.sources.list());
            } else if (tables.size() == 1) {
                tokens.back(behind);
                tables = List.of(reading.sources.table());
            } else {
                throw tokens.unexpected("'USING'");
            }
        }
        Optional<Expression> where = reading.queries.where();
        List<Expression> orderBy = orderBy();
        Optional<Expression> limit = reading.queries.limit();
        returning();
        return new Fact.Delete(tokens.since(start), tables, where, orderBy, limit, with);
    }

    private Source target() {
        QualifiedName name = QualifiedName.of(reading.names.name("a table"));
        if (tokens.at(".") && !tokens.peek(1).is("*")) {
            tokens.next();
            name = QualifiedName.of(name.name(), reading.names.afterPoint());
        }
        tokens.take(".", "*");
        return new Source.Table(name.at(), name, Optional.empty());
    }

    /** The tables that lose rows, by their real names where the list of targets says aliases. */
    private static List<Source> resolved(List<Source> targets, List<Source> sources) {
        List<Source.Table> known = new ArrayList<>();
        sources.forEach(source -> gather(source, known));
        return targets.stream()
                .map(target -> known.stream()
                        .filter(table -> named(table)
                                .equals(((Source.Table) target).name().toString()))
                        .<Source>map(table -> table)
                        .findFirst()
                        .orElse(target))
                .toList();
    }

    private static String named(Source.Table table) {
        return table.alias().map(Name::value).orElseGet(() -> table.name().toString());
    }

    private static void gather(Source source, List<Source.Table> known) {
        if (source instanceof Source.Table table) {
            known.add(table);
        } else if (source instanceof Source.Join join) {
            gather(join.left(), known);
            gather(join.right(), known);
        }
    }
}
