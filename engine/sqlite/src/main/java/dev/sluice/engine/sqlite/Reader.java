package dev.sluice.engine.sqlite;

import dev.sluice.engine.kit.SplitterProfile;
import dev.sluice.engine.kit.Verbs;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.ScriptUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one statement that SQLite has accepted. */
final class Reader {
    private final Cursor cursor;
    private final String verb;

    Reader(ScriptUnit unit) {
        this.cursor = new Cursor(unit);
        this.verb = Verbs.of(unit.text(), SplitterProfile.SQLITE);
    }

    /** @throws Cursor.Unread when this reader does not know what it finds */
    Fact read() {
        int start = cursor.start();
        Queries queries = new Queries(cursor);
        return switch (cursor.peek().upper()) {
            case "CREATE" -> new Definitions(cursor, queries).create();
            case "DROP" -> new Definitions(cursor, queries).drop();
            case "ALTER" -> new Definitions(cursor, queries).alter();
            case "SELECT", "VALUES", "WITH", "INSERT", "REPLACE", "UPDATE", "DELETE" -> rows(start, queries);
            case "BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE" -> transaction(start);
            case "PRAGMA" -> pragma(start);
            case "ANALYZE", "REINDEX", "VACUUM", "ATTACH", "DETACH", "EXPLAIN" -> other(start);
            default -> throw cursor.unread("a statement");
        };
    }

    private Fact rows(int start, Queries queries) {
        List<Query> with = queries.with();
        Changes changes = new Changes(cursor, queries);
        return switch (cursor.peek().upper()) {
            case "INSERT", "REPLACE" -> changes.insert(start);
            case "UPDATE" -> changes.update(start, with);
            case "DELETE" -> changes.delete(start, with);
            default -> {
                Query query = queries.query(start, with);
                cursor.expectEnd();
                yield new Fact.Select(query.at(), query);
            }
        };
    }

    private Fact transaction(int start) {
        String first = cursor.next().upper();
        if (!cursor.accept("DEFERRED") && !cursor.accept("IMMEDIATE")) {
            cursor.accept("EXCLUSIVE");
        }
        cursor.accept("TRANSACTION");
        boolean to = cursor.accept("TO");
        cursor.accept("SAVEPOINT");
        if (cursor.isName()) {
            cursor.name();
        }
        cursor.expectEnd();
        Fact.Transaction.Verb verb = switch (first) {
            case "BEGIN" -> Fact.Transaction.Verb.BEGIN;
            case "ROLLBACK" -> to ? Fact.Transaction.Verb.ROLLBACK_TO : Fact.Transaction.Verb.ROLLBACK;
            case "SAVEPOINT" -> Fact.Transaction.Verb.SAVEPOINT;
            case "RELEASE" -> Fact.Transaction.Verb.RELEASE;
            default -> Fact.Transaction.Verb.COMMIT;
        };
        return new Fact.Transaction(cursor.since(start), verb);
    }

    private Fact pragma(int start) {
        cursor.expect("PRAGMA");
        Name name = cursor.qualifiedName().name();
        if (cursor.atEnd()) {
            return new Fact.Other(cursor.since(start), "PRAGMA", List.of(), Map.of("name", name.value()));
        }
        boolean parenthesis = cursor.accept("(");
        if (!parenthesis) {
            cursor.expect("=");
        }
        int value = cursor.start();
        cursor.accept("-");
        cursor.accept("+");
        Token last = cursor.next();
        String text = last.kind() == Token.Kind.STRING ? last.unquoted() : cursor.textSince(value);
        if (parenthesis) {
            cursor.expect(")");
        }
        cursor.expectEnd();
        return new Fact.SetVariable(
                cursor.since(start),
                Fact.SetVariable.Scope.SESSION,
                name.value().toLowerCase(Locale.ROOT),
                Optional.of(text));
    }

    private Fact other(int start) {
        while (!cursor.atEnd()) {
            cursor.next();
        }
        return new Fact.Other(cursor.since(start), verb, List.of(), Map.of());
    }
}
