package dev.sluice.engine.sqlite;

import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads INSERT, REPLACE, UPDATE and DELETE. */
final class Changes {
    private final Cursor cursor;
    private final Queries queries;

    Changes(Cursor cursor, Queries queries) {
        this.cursor = cursor;
        this.queries = queries;
    }

    Fact insert(int start) {
        boolean replace = cursor.accept("REPLACE");
        boolean conflict = false;
        if (!replace) {
            cursor.expect("INSERT");
            replace = cursor.is("OR", "REPLACE");
            conflict = or();
        }
        cursor.expect("INTO");
        QualifiedName table = cursor.qualifiedName();
        cursor.when(cursor.accept("AS"), cursor::name);
        List<Name> columns = cursor.is("(") ? cursor.inParentheses(cursor::name) : List.of();
        int rows = 0;
        Optional<Query> query = Optional.empty();
        if (cursor.accept("DEFAULT", "VALUES")) {
            rows = 1;
        } else if (cursor.accept("VALUES")) {
            rows = cursor.list(() -> cursor.inParentheses(queries.expressions()::expression))
                    .size();
        } else {
            query = Optional.of(queries.query());
        }
        while (cursor.accept("ON", "CONFLICT")) {
            conflict = true;
            conflictClause();
        }
        returning();
        cursor.expectEnd();
        return new Fact.Insert(cursor.since(start), table, columns, rows, query, conflict, replace);
    }

    private boolean or() {
        boolean here = cursor.accept("OR");
        if (here) {
            cursor.next();
        }
        return here;
    }

    private void conflictClause() {
        if (cursor.is("(")) {
            cursor.inParentheses(new Columns(cursor, queries.expressions())::keyPart);
            queries.where();
        }
        cursor.expect("DO");
        if (!cursor.accept("NOTHING")) {
            cursor.expect("UPDATE", "SET");
            cursor.list(this::assignment);
            queries.where();
        }
    }

    private void returning() {
        if (cursor.accept("RETURNING")) {
            cursor.list(queries::item);
        }
    }

    Fact update(int start, List<Query> with) {
        cursor.expect("UPDATE");
        or();
        List<Query.Source> tables = new ArrayList<>();
        tables.add(queries.source());
        cursor.expect("SET");
        List<Fact.Assignment> assignments =
                cursor.list(this::assignment).stream().flatMap(List::stream).toList();
        if (cursor.accept("FROM")) {
            tables.addAll(queries.sources());
        }
        Optional<Expression> where = queries.where();
        returning();
        List<Expression> order = queries.orderBy();
        Optional<Expression> limit = queries.limit();
        cursor.expectEnd();
        return new Fact.Update(cursor.since(start), List.copyOf(tables), assignments, where, order, limit, with);
    }

    private List<Fact.Assignment> assignment() {
        int start = cursor.start();
        List<Name> names = cursor.is("(") ? cursor.inParentheses(cursor::name) : List.of(cursor.name());
        cursor.expect("=");
        Expression value = queries.expressions().expression();
        return names.stream()
                .map(name -> new Fact.Assignment(cursor.since(start), name, value))
                .toList();
    }

    Fact delete(int start, List<Query> with) {
        cursor.expect("DELETE", "FROM");
        Query.Source table = queries.source();
        Optional<Expression> where = queries.where();
        returning();
        List<Expression> order = queries.orderBy();
        Optional<Expression> limit = queries.limit();
        cursor.expectEnd();
        return new Fact.Delete(cursor.since(start), List.of(table), where, order, limit, with);
    }
}
