package dev.sluice.rules.walk;

import dev.sluice.sql.dialect.EngineId;
import dev.sluice.sql.schema.Constraint;
import dev.sluice.sql.schema.Index;
import dev.sluice.sql.schema.Namespace;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.schema.Sequence;
import dev.sluice.sql.schema.Table;
import dev.sluice.sql.schema.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Turns a model into a snapshot. Names are in the order of the snapshot's own rules. */
final class SnapshotWriter {
    private final SchemaModel model;

    SnapshotWriter(SchemaModel model) {
        this.model = model;
    }

    Schema write(EngineId engine, String version) {
        TreeSet<String> names = new TreeSet<>(model.namespaces);
        model.tables().forEach(table -> names.add(table.key().namespace()));
        model.relations.keySet().forEach(key -> names.add(key.namespace()));
        return new Schema(engine, version, names.stream().map(this::namespace).toList(), List.of());
    }

    private Namespace namespace(String name) {
        List<Table> tables = model.tables().stream()
                .filter(table -> table.key().namespace().equals(name))
                .map(SnapshotWriter::table)
                .sorted(Comparator.comparing(Table::name))
                .toList();
        List<View> views = relations(name, false).stream()
                .map(view -> new View(
                        view,
                        false,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
                .toList();
        List<Sequence> sequences = relations(name, true).stream()
                .map(s -> new Sequence(s, "", "", "", "", "", "", false, Optional.empty(), Optional.empty()))
                .toList();
        return new Namespace(name, tables, views, sequences, List.of(), List.of(), Optional.empty());
    }

    private List<String> relations(String namespace, boolean sequences) {
        return model.relations.entrySet().stream()
                .filter(entry -> entry.getKey().namespace().equals(namespace))
                .filter(entry -> entry.getValue().equals("sequence") == sequences)
                .map(entry -> entry.getKey().name())
                .sorted()
                .toList();
    }

    private static Table table(TableModel table) {
        List<Constraint> constraints = new ArrayList<>(table.constraints());
        List<Index> indexes = new ArrayList<>();
        for (Key key : table.keys()) {
            switch (key.kind()) {
                case PRIMARY -> constraints.add(new Constraint.PrimaryKey(key.name(), key.columns(), ""));
                case UNIQUE, PLAIN -> {
                    if (key.constraint()) {
                        constraints.add(new Constraint.Unique(key.name(), key.columns(), ""));
                    } else {
                        indexes.add(index(key));
                    }
                }
            }
        }
        constraints.sort(Comparator.comparing((Constraint c) -> !(c instanceof Constraint.PrimaryKey))
                .thenComparing(Constraint::name));
        indexes.sort(Comparator.comparing(Index::name));
        return new Table(
                table.key().name(),
                List.copyOf(table.columns()),
                List.copyOf(constraints),
                List.copyOf(indexes),
                table.triggers,
                Map.copyOf(table.options),
                table.partitioning,
                table.comment);
    }

    private static Index index(Key key) {
        boolean unique = key.kind() == Key.Kind.UNIQUE;
        return new Index(
                key.name(),
                unique,
                key.method(),
                key.parts(),
                List.of(),
                key.where(),
                Optional.empty(),
                true,
                Optional.empty());
    }
}
