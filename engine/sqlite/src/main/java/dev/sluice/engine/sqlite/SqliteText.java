package dev.sluice.engine.sqlite;

import dev.sluice.sql.schema.Index;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.IndexDef;
import dev.sluice.sql.text.Position;
import dev.sluice.sql.text.Range;
import dev.sluice.sql.text.ScriptUnit;
import java.util.List;
import java.util.Optional;

/**
 * A statement as SQLite keeps it in its schema.
 *
 * @param fact empty when our reader cannot read it: then its text stands for itself
 */
record SqliteText(String sql, Optional<Fact> fact) {

    static SqliteText of(String sql) {
        Range whole = new Range(Position.START, new Position(sql.length(), 1, sql.length() + 1));
        ScriptUnit unit = new ScriptUnit(0, ScriptUnit.Kind.STATEMENT, sql, whole, "", "");
        try {
            return new SqliteText(sql, Optional.of(new Reader(unit).read()));
        } catch (Cursor.Unread e) {
            return new SqliteText(sql, Optional.empty());
        }
    }

    /** What stands at a place of this statement. */
    String at(Range range) {
        return sql.substring(range.start().offset(), range.end().offset());
    }

    /** The query of a view. */
    String query() {
        return fact.filter(Fact.Create.class::isInstance)
                .flatMap(f -> ((Fact.Create) f).query())
                .map(query -> at(query.at()))
                .orElse(sql);
    }

    Index index(String name) {
        if (fact.isPresent() && fact.get() instanceof Fact.CreateIndex create) {
            IndexDef index = create.index();
            List<String> parts =
                    index.parts().stream().map(part -> at(part.at())).toList();
            Optional<String> where = index.where().map(condition -> at(condition.at()));
            return of(name, index.unique(), parts, where, Optional.empty());
        }
        return of(name, false, List.of(), Optional.empty(), Optional.of(sql));
    }

    private static Index of(
            String name, boolean unique, List<String> parts, Optional<String> where, Optional<String> definition) {
        return new Index(name, unique, "btree", parts, List.of(), where, definition, true, Optional.empty());
    }
}
