package dev.sluice.rules.walk;

import dev.sluice.sql.schema.Constraint;
import dev.sluice.sql.schema.Index;
import dev.sluice.sql.schema.Namespace;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a model from a snapshot. */
final class SnapshotReader {
    /** A column as an engine prints it in an index: perhaps in quotes, with a prefix length, a direction. */
    private static final Pattern PLAIN = Pattern.compile(
            "[\"`]?([^\"`()]+?)[\"`]?(?:\\(\\d+\\))?(?:\\s+(?:ASC|DESC|NULLS|FIRST|LAST|COLLATE|\\w+_ops).*)?",
            Pattern.CASE_INSENSITIVE);

    private final SchemaModel model;

    SnapshotReader(SchemaModel model) {
        this.model = model;
    }

    void read(Schema schema) {
        schema.namespaces().forEach(this::read);
    }

    private void read(Namespace namespace) {
        String name = model.keyOf(namespace.name(), "").namespace();
        model.namespaces.add(name);
        namespace.tables().forEach(table -> read(name, table));
        namespace.views().forEach(view -> model.relations.put(model.keyOf(name, view.name()), "view"));
        namespace.sequences().forEach(sequence -> model.relations.put(model.keyOf(name, sequence.name()), "sequence"));
    }

    private void read(String namespace, Table table) {
        TableModel into = model.add(model.keyOf(namespace, table.name()), true, true, false);
        table.columns().forEach(into::put);
        table.constraints().forEach(constraint -> read(into, constraint));
        table.indexes().forEach(index -> model.add(into, key(into, index)));
        into.options.putAll(table.options());
        into.triggers = table.triggers();
        into.partitioning = table.partitioning();
        into.comment = table.comment();
    }

    private void read(TableModel into, Constraint constraint) {
        switch (constraint) {
            case Constraint.PrimaryKey pk -> model.add(into, carrier(pk.name(), Key.Kind.PRIMARY, pk.columns()));
            case Constraint.Unique unique -> model.add(into, carrier(unique.name(), Key.Kind.UNIQUE, unique.columns()));
            case Constraint.ForeignKey fk -> into.put(fk);
            case Constraint.Check check -> into.put(check);
            case Constraint.Other other -> into.put(other);
        }
    }

    private static Key carrier(String name, Key.Kind kind, List<String> columns) {
        String known = name.isEmpty() && kind == Key.Kind.PRIMARY ? "PRIMARY" : name;
        return new Key(known, kind, "btree", columns, columns, true, Optional.empty());
    }

    private static Key key(TableModel table, Index index) {
        List<String> columns = new ArrayList<>();
        for (String part : index.parts()) {
            Matcher plain = PLAIN.matcher(part);
            if (plain.matches()) {
                table.column(plain.group(1)).ifPresent(column -> columns.add(column.name()));
            }
        }
        Key.Kind kind = index.unique() ? Key.Kind.UNIQUE : Key.Kind.PLAIN;
        return new Key(index.name(), kind, index.method(), index.parts(), columns, false, index.where());
    }
}
