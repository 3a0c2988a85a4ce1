package dev.sluice.engine.sqlite;

import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.ColumnDef;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.IndexDef;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads CREATE, ALTER and DROP. */
final class Definitions {
    private final Cursor cursor;
    private final Queries queries;
    private final Columns columns;

    Definitions(Cursor cursor, Queries queries) {
        this.cursor = cursor;
        this.queries = queries;
        this.columns = new Columns(cursor, queries.expressions());
    }

    Fact create() {
        int start = cursor.start();
        cursor.expect("CREATE");
        boolean temporary = cursor.accept("TEMP") || cursor.accept("TEMPORARY");
        if (cursor.accept("TABLE")) {
            return table(start, temporary);
        }
        if (cursor.accept("VIEW")) {
            return view(start);
        }
        if (cursor.accept("TRIGGER")) {
            return trigger(start);
        }
        if (cursor.accept("VIRTUAL", "TABLE")) {
            return virtualTable(start);
        }
        boolean unique = cursor.accept("UNIQUE");
        cursor.expect("INDEX");
        return index(start, unique);
    }

    private boolean ifNotExists() {
        return cursor.accept("IF", "NOT", "EXISTS");
    }

    private Fact table(int start, boolean temporary) {
        boolean ifNotExists = ifNotExists();
        QualifiedName name = cursor.qualifiedName();
        List<ColumnDef> defined = new ArrayList<>();
        List<ConstraintDef> constraints = new ArrayList<>();
        Map<String, String> options = new TreeMap<>();
        Optional<Query> query = cursor.when(cursor.accept("AS"), queries::query);
        if (query.isEmpty()) {
            cursor.expect("(");
            do {
                defined.add(columns.column());
            } while (cursor.accept(",") && !columns.isTableConstraint());
            while (!cursor.is(")")) {
                // SQLite takes constraints with and without commas between them.
                constraints.add(columns.tableConstraint());
                cursor.accept(",");
            }
            cursor.expect(")");
            options(options);
        }
        cursor.expectEnd();
        return new Fact.CreateTable(
                cursor.since(start),
                name,
                temporary,
                ifNotExists,
                List.copyOf(defined),
                List.copyOf(constraints),
                List.of(),
                Map.copyOf(options),
                Optional.empty(),
                query,
                Optional.empty(),
                Optional.empty());
    }

    private void options(Map<String, String> options) {
        while (!cursor.atEnd()) {
            if (cursor.accept("WITHOUT", "ROWID")) {
                options.put("without rowid", "true");
            } else {
                cursor.expect("STRICT");
                options.put("strict", "true");
            }
            cursor.accept(",");
        }
    }

    private Fact index(int start, boolean unique) {
        boolean ifNotExists = ifNotExists();
        QualifiedName name = cursor.qualifiedName();
        cursor.expect("ON");
        QualifiedName table = new QualifiedName(Optional.empty(), name.schema(), cursor.name());
        List<IndexDef.Part> parts = cursor.inParentheses(columns::keyPart);
        var where = queries.where();
        cursor.expectEnd();
        IndexDef index = new IndexDef(
                cursor.since(start),
                Optional.of(name.name()),
                unique,
                Optional.empty(),
                parts,
                List.of(),
                where,
                Optional.empty());
        return new Fact.CreateIndex(cursor.since(start), index, table, false, ifNotExists);
    }

    private Fact view(int start) {
        boolean ifNotExists = ifNotExists();
        QualifiedName name = cursor.qualifiedName();
        if (cursor.is("(")) {
            cursor.inParentheses(cursor::name);
        }
        cursor.expect("AS");
        Query query = queries.query();
        cursor.expectEnd();
        return created(start, ObjectKind.VIEW, name, ifNotExists, Optional.of(query), Optional.empty(), Map.of());
    }

    /** The body stays unread: SQLite judges it, and what it does it does later. */
    private Fact trigger(int start) {
        boolean ifNotExists = ifNotExists();
        QualifiedName name = cursor.qualifiedName();
        while (!cursor.is("ON")) {
            if (cursor.atEnd()) {
                throw cursor.unread("ON");
            }
            cursor.next();
        }
        cursor.expect("ON");
        QualifiedName table = new QualifiedName(Optional.empty(), name.schema(), cursor.name());
        skipRest();
        return created(start, ObjectKind.TRIGGER, name, ifNotExists, Optional.empty(), Optional.of(table), Map.of());
    }

    private Fact virtualTable(int start) {
        boolean ifNotExists = ifNotExists();
        QualifiedName name = cursor.qualifiedName();
        cursor.expect("USING");
        String module = cursor.name().value();
        skipRest();
        return created(
                start,
                ObjectKind.FOREIGN_TABLE,
                name,
                ifNotExists,
                Optional.empty(),
                Optional.empty(),
                Map.of("module", module));
    }

    private void skipRest() {
        while (!cursor.atEnd()) {
            cursor.next();
        }
    }

    private Fact created(
            int start,
            ObjectKind kind,
            QualifiedName name,
            boolean ifNotExists,
            Optional<Query> query,
            Optional<QualifiedName> on,
            Map<String, String> attributes) {
        return new Fact.Create(cursor.since(start), kind, name, false, ifNotExists, query, on, attributes);
    }

    Fact drop() {
        int start = cursor.start();
        cursor.expect("DROP");
        ObjectKind kind = switch (cursor.next().upper()) {
            case "TABLE" -> ObjectKind.TABLE;
            case "VIEW" -> ObjectKind.VIEW;
            case "INDEX" -> ObjectKind.INDEX;
            case "TRIGGER" -> ObjectKind.TRIGGER;
            default -> throw cursor.unread("what to drop");
        };
        boolean ifExists = cursor.accept("IF", "EXISTS");
        QualifiedName name = cursor.qualifiedName();
        cursor.expectEnd();
        return new Fact.Drop(cursor.since(start), kind, List.of(name), ifExists, false, false, Optional.empty());
    }

    Fact alter() {
        int start = cursor.start();
        cursor.expect("ALTER", "TABLE");
        QualifiedName table = cursor.qualifiedName();
        AlterAction action = action();
        cursor.expectEnd();
        return new Fact.AlterTable(
                cursor.since(start),
                ObjectKind.TABLE,
                table,
                false,
                List.of(action),
                Optional.empty(),
                Optional.empty());
    }

    private AlterAction action() {
        int start = cursor.start();
        if (cursor.accept("RENAME", "TO")) {
            QualifiedName to = QualifiedName.of(cursor.name());
            return new AlterAction.RenameTable(cursor.since(start), to);
        }
        if (cursor.accept("RENAME")) {
            cursor.accept("COLUMN");
            Name from = cursor.name();
            cursor.expect("TO");
            Name to = cursor.name();
            return new AlterAction.RenameColumn(cursor.since(start), from, to);
        }
        if (cursor.accept("ADD")) {
            cursor.accept("COLUMN");
            ColumnDef column = columns.column();
            return new AlterAction.AddColumn(cursor.since(start), column, false, Optional.empty());
        }
        cursor.expect("DROP");
        cursor.accept("COLUMN");
        Name column = cursor.name();
        return new AlterAction.DropColumn(cursor.since(start), column, false, false);
    }
}
