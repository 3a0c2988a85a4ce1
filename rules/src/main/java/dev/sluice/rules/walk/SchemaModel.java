package dev.sluice.rules.walk;

import dev.sluice.sql.dialect.Identifiers;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A schema while statements change it. */
final class SchemaModel implements SchemaView {
    private final Map<TableKey, TableModel> tables = new LinkedHashMap<>();
    /** Views, sequences and whatever else shares the tables' name space, and what each is. */
    final Map<TableKey, String> relations = new HashMap<>();
    /** Where index names are unique in a namespace: index to table. */
    private final Map<TableKey, TableModel> indexes = new HashMap<>();
    /** What the script dropped and nobody made again. */
    final Set<TableKey> gone = new HashSet<>();

    final Set<String> namespaces = new LinkedHashSet<>();
    final Traits traits;
    private final UnaryOperator<String> foldTable;
    private final UnaryOperator<String> foldColumn;
    private final boolean startKnown;
    private List<String> path;

    SchemaModel(Identifiers names, Traits traits, Optional<Schema> start) {
        this.traits = traits;
        this.foldTable = names.same("a", "A") ? SchemaModel::lower : UnaryOperator.identity();
        this.foldColumn = names.sameColumn("a", "A") ? SchemaModel::lower : UnaryOperator.identity();
        this.path = List.of(names.defaultSchema());
        this.startKnown = start.isPresent();
        namespaces.add(names.defaultSchema());
        start.ifPresent(schema -> new SnapshotReader(this).read(schema));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean startKnown() {
        return startKnown;
    }

    @Override
    public TableKey key(QualifiedName name) {
        if (name.schema().isPresent()) {
            return keyOf(name.schema().get().value(), name.name().value());
        }
        for (String namespace : path) {
            TableKey candidate = keyOf(namespace, name.name().value());
            if (tables.containsKey(candidate) || relations.containsKey(candidate)) {
                return candidate;
            }
        }
        return keyOf(path.getFirst(), name.name().value());
    }

    /** Where CREATE puts an object. */
    TableKey newKey(QualifiedName name) {
        String namespace = name.schema().map(Name::value).orElse(path.getFirst());
        return keyOf(namespace, name.name().value());
    }

    TableKey keyOf(String namespace, String name) {
        return new TableKey(foldTable.apply(namespace), foldTable.apply(name));
    }

    @Override
    public Optional<TableState> table(TableKey key) {
        return Optional.ofNullable(tables.get(key));
    }

    Optional<TableModel> model(TableKey key) {
        return Optional.ofNullable(tables.get(key));
    }

    @Override
    public Collection<TableModel> tables() {
        return tables.values();
    }

    @Override
    public Optional<TableState> tableOfIndex(QualifiedName index) {
        return modelOfIndex(index).map(TableState.class::cast);
    }

    Optional<TableModel> modelOfIndex(QualifiedName index) {
        if (index.schema().isPresent()) {
            return Optional.ofNullable(indexes.get(
                    new TableKey(index.schema().get().value(), index.name().value())));
        }
        return path.stream()
                .map(namespace -> Optional.ofNullable(
                        indexes.get(new TableKey(namespace, index.name().value()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a name is taken, or free, or nobody knows. */
    boolean missing(TableKey key) {
        return !tables.containsKey(key)
                && !relations.containsKey(key)
                && (gone.contains(key) || (startKnown && namespaces.contains(key.namespace())));
    }

    boolean taken(TableKey key) {
        return tables.containsKey(key) || relations.containsKey(key);
    }

    boolean indexTaken(TableKey index) {
        return !traits.indexNamesPerTable() && indexes.containsKey(index);
    }

    TableModel add(TableKey key, boolean complete, boolean keysKnown, boolean madeHere) {
        TableModel table = new TableModel(key, foldColumn, complete, keysKnown, madeHere);
        tables.put(key, table);
        gone.remove(key);
        return table;
    }

    /** The table, or an entry for one of which only the script speaks. */
    TableModel touch(TableKey key) {
        return model(key).orElseGet(() -> add(key, false, false, false));
    }

    void add(TableModel table, Key key) {
        table.put(key);
        indexes.put(new TableKey(table.key().namespace(), key.name()), table);
    }

    void removeKey(TableModel table, Key key) {
        table.removeKey(key.name());
        indexes.remove(new TableKey(table.key().namespace(), key.name()));
    }

    void drop(TableKey key) {
        Optional.ofNullable(tables.remove(key))
                .ifPresent(t -> List.copyOf(t.keys()).forEach(k -> removeKey(t, k)));
        relations.remove(key);
        gone.add(key);
    }

    void rename(TableKey from, TableKey to) {
        TableModel table = tables.remove(from);
        if (table != null) {
            List<Key> keys = new ArrayList<>(table.keys());
            keys.forEach(k -> indexes.remove(new TableKey(from.namespace(), k.name())));
            table.moveTo(to);
            tables.put(to, table);
            keys.forEach(k -> indexes.put(new TableKey(to.namespace(), k.name()), table));
        }
        Optional.ofNullable(relations.remove(from)).ifPresent(kind -> relations.put(to, kind));
        gone.add(from);
        gone.remove(to);
    }

    void dropNamespace(String name) {
        namespaces.remove(name);
        List.copyOf(tables.keySet()).stream()
                .filter(k -> k.namespace().equals(name))
                .forEach(this::drop);
        relations.keySet().removeIf(k -> k.namespace().equals(name));
    }

    /** SET search_path, USE: where unqualified names are looked up from now on. */
    void lookIn(List<String> namespaces) {
        path = namespaces.isEmpty() ? path : List.copyOf(namespaces);
    }

    String current() {
        return path.getFirst();
    }
}
