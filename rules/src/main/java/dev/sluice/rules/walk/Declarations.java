package dev.sluice.rules.walk;

import dev.sluice.sql.schema.Constraint;
import dev.sluice.sql.statement.ColumnDef;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.IndexDef;
import dev.sluice.sql.text.Name;
import java.util.List;
import java.util.Optional;

/** Adds columns, constraints and indexes to a table, and says what stands in the way. */
final class Declarations {
    private final SchemaModel schema;
    private final Definitions definitions;
    private final Problems problems;

    Declarations(SchemaModel schema, Definitions definitions, Problems problems) {
        this.schema = schema;
        this.definitions = definitions;
        this.problems = problems;
    }

    void column(TableModel table, ColumnDef def, boolean ifNotExists) {
        if (table.column(def.name().value()).isPresent()) {
            if (!ifNotExists) {
                problems.duplicate("column", def.at(), def.name(), table.key());
            }
            return;
        }
        table.put(definitions.column(def));
        def.constraints().forEach(constraint -> constraint(table, constraint));
    }

    void constraint(TableModel table, ConstraintDef def) {
        switch (def) {
            case ConstraintDef.PrimaryKey pk -> primaryKey(table, pk);
            case ConstraintDef.Unique unique -> unique(table, unique);
            case ConstraintDef.ForeignKey fk -> foreignKey(table, fk);
            case ConstraintDef.Check check -> put(table, def, definitions.check(table, check, List.of()));
            case ConstraintDef.Other other ->
                other.name().ifPresent(n -> put(table, def, new Constraint.Other(n.value(), other.text())));
        }
    }

    private void primaryKey(TableModel table, ConstraintDef.PrimaryKey def) {
        if (table.primaryKey().isPresent()) {
            problems.duplicate("constraint", def.at(), "primary key", table.key());
            return;
        }
        Key key = definitions.primary(table, def);
        Optional<Key> prepared = def.usingIndex().flatMap(index -> take(table, index));
        List<String> columns = prepared.map(Key::columns).orElse(key.columns());
        knownColumns(table, def, columns);
        columns.forEach(name -> table.column(name).ifPresent(c -> table.put(Columns.nullable(c, false))));
        String name =
                prepared.map(p -> def.name().map(Name::value).orElse(p.name())).orElse(key.name());
        key(table, new Key(name, key.kind(), key.method(), columns, columns, true, Optional.empty()), def);
    }

    private void unique(TableModel table, ConstraintDef.Unique def) {
        Optional<Key> prepared = def.usingIndex().flatMap(index -> take(table, index));
        if (prepared.isPresent()) {
            Key p = prepared.get();
            String name = def.name().map(Name::value).orElse(p.name());
            key(table, new Key(name, Key.Kind.UNIQUE, p.method(), p.parts(), p.columns(), true, p.where()), def);
            return;
        }
        Key key = definitions.unique(table, def);
        knownColumns(table, def, key.columns());
        key(table, key, def);
    }

    /** ADD … USING INDEX turns the prepared index into the constraint's own. */
    private Optional<Key> take(TableModel table, Name index) {
        Optional<Key> prepared = table.key(index.value());
        prepared.ifPresent(key -> schema.removeKey(table, key));
        if (prepared.isEmpty() && table.complete()) {
            problems.missing("index", index.at(), index, table.key());
        }
        return prepared;
    }

    private void key(TableModel table, Key key, ConstraintDef def) {
        if (table.key(key.name()).isPresent() || table.constraint(key.name()).isPresent()) {
            problems.duplicate("constraint", def.at(), key.name(), table.key());
            return;
        }
        schema.add(table, key);
    }

    private void foreignKey(TableModel table, ConstraintDef.ForeignKey def) {
        TableKey referenced = schema.key(def.referencedTable());
        knownColumns(table, def, def.columns().stream().map(Name::value).toList());
        if (schema.missing(referenced)) {
            problems.missing("table", def.at(), referenced);
        }
        schema.model(referenced)
                .filter(TableModel::complete)
                .ifPresent(target -> knownColumns(
                        target,
                        def,
                        def.referencedColumns().stream().map(Name::value).toList()));
        put(table, def, definitions.foreignKey(table, def, referenced));
    }

    private void put(TableModel table, ConstraintDef def, Constraint constraint) {
        if (table.constraint(constraint.name()).isPresent()) {
            problems.duplicate("constraint", def.at(), constraint.name(), table.key());
            return;
        }
        table.put(constraint);
    }

    void index(TableModel table, IndexDef def, boolean ifNotExists) {
        Key key = definitions.index(table, def);
        TableKey name = new TableKey(table.key().namespace(), key.name());
        boolean taken = table.key(key.name()).isPresent() || schema.indexTaken(name);
        if (taken) {
            if (!ifNotExists) {
                problems.duplicate("index", def.at(), key.name());
            }
            return;
        }
        for (IndexDef.Part part : def.parts()) {
            part.column()
                    .filter(c -> lacks(table, c.value()))
                    .ifPresent(c -> problems.missing("column", part.at(), c, table.key()));
        }
        schema.add(table, key);
    }

    private void knownColumns(TableModel table, ConstraintDef def, List<String> columns) {
        columns.stream()
                .filter(column -> lacks(table, column))
                .forEach(column -> problems.missing("column", def.at(), column, table.key()));
    }

    private static boolean lacks(TableModel table, String column) {
        return table.complete() && table.column(column).isEmpty();
    }
}
