package dev.sluice.schema;

import dev.sluice.sql.schema.Column;
import dev.sluice.sql.schema.Index;
import dev.sluice.sql.schema.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A table, view, sequence … of a snapshot, with what hangs on it.
 *
 * @param object kind and name in words, {@code table public.orders}: what snapshots and their differences call it
 * @param namespace empty where a database has none
 * @param name with the types of its arguments when it is a function
 * @param values of an enum, in order
 * @param facts what else is to be said, by name: options of a table, bounds of a sequence, base of a domain
 * @param parts the snapshot's texts that make up its DDL, in order
 */
record SchemaObject(
        String object,
        ObjectKind kind,
        String namespace,
        String name,
        Optional<String> comment,
        List<Column> columns,
        List<ObjectConstraint> constraints,
        List<Index> indexes,
        List<Table.Trigger> triggers,
        Optional<Table.Partitioning> partitioning,
        List<String> values,
        Map<String, String> facts,
        List<String> parts) {

    /** By namespace, then kind, then name. */
    static final Comparator<SchemaObject> ORDER = Comparator.comparing(SchemaObject::namespace)
            .thenComparing(SchemaObject::kind)
            .thenComparing(SchemaObject::object);

    List<ObjectConstraint> foreignKeys() {
        return constraints.stream().filter(c -> c.reference().isPresent()).toList();
    }

    boolean isPartition() {
        return partitioning.flatMap(Table.Partitioning::parent).isPresent();
    }

    /** Whether the text stands in its name, or in the name of one of its columns. */
    boolean mentions(String lowerCaseText) {
        return contains(name, lowerCaseText) || !columnsWith(lowerCaseText).isEmpty();
    }

    List<String> columnsWith(String lowerCaseText) {
        return columns.stream()
                .map(Column::name)
                .filter(column -> contains(column, lowerCaseText))
                .toList();
    }

    private static boolean contains(String name, String lowerCaseText) {
        return name.toLowerCase(Locale.ROOT).contains(lowerCaseText);
    }
}
