package dev.sluice.rules.walk;

import dev.sluice.sql.schema.Column;
import dev.sluice.sql.schema.Constraint;
import dev.sluice.sql.schema.Table;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A table while statements change it. */
final class TableModel implements TableState {
    private final UnaryOperator<String> fold;
    private TableKey key;
    private final boolean complete;
    private final boolean keysKnown;
    private final boolean madeHere;
    private Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final Map<String, Constraint> constraints = new LinkedHashMap<>();
    final Map<String, String> options = new TreeMap<>();
    List<Table.Trigger> triggers = List.of();
    Optional<Table.Partitioning> partitioning = Optional.empty();
    Optional<String> comment = Optional.empty();

    TableModel(TableKey key, UnaryOperator<String> fold, boolean complete, boolean keysKnown, boolean madeHere) {
        this.key = key;
        this.fold = fold;
        this.complete = complete;
        this.keysKnown = keysKnown;
        this.madeHere = madeHere;
    }

    @Override
    public TableKey key() {
        return key;
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public boolean keysKnown() {
        return keysKnown;
    }

    @Override
    public boolean partitioned() {
        return partitioning.flatMap(Table.Partitioning::by).isPresent();
    }

    @Override
    public Optional<String> comment() {
        return comment;
    }

    @Override
    public boolean madeHere() {
        return madeHere;
    }

    @Override
    public Collection<Column> columns() {
        return columns.values();
    }

    @Override
    public Optional<Column> column(String name) {
        return Optional.ofNullable(columns.get(fold.apply(name)));
    }

    @Override
    public Collection<Key> keys() {
        return keys.values();
    }

    @Override
    public Optional<Key> key(String name) {
        return Optional.ofNullable(keys.get(fold.apply(name)));
    }

    @Override
    public Optional<Key> primaryKey() {
        return keys.values().stream().filter(k -> k.kind() == Key.Kind.PRIMARY).findFirst();
    }

    @Override
    public Collection<Constraint> constraints() {
        return constraints.values();
    }

    @Override
    public Optional<Constraint> constraint(String name) {
        return Optional.ofNullable(constraints.get(fold.apply(name)));
    }

    void put(Column column) {
        columns.put(fold.apply(column.name()), column);
    }

    void put(Key added) {
        keys.put(fold.apply(added.name()), added);
    }

    void put(Constraint added) {
        constraints.put(fold.apply(added.name()), added);
    }

    void moveTo(TableKey to) {
        key = to;
    }

    void removeKey(String name) {
        keys.remove(fold.apply(name));
    }

    void removeConstraint(String name) {
        constraints.remove(fold.apply(name));
    }

    /** Keys that hold the column go with it. */
    List<Key> removeColumn(String name) {
        columns.remove(fold.apply(name));
        List<Key> gone = keys.values().stream().filter(k -> holds(k, name)).toList();
        gone.forEach(k -> removeKey(k.name()));
        constraints.values().removeIf(c -> c instanceof Constraint.ForeignKey fk && contains(fk.columns(), name));
        return gone;
    }

    /** Takes a column out of the keys that hold it; keys without columns left go. MySQL does it so. */
    void shrinkKeys(String name) {
        columns.remove(fold.apply(name));
        for (Key each : List.copyOf(keys.values())) {
            List<String> left =
                    each.columns().stream().filter(c -> !same(c, name)).toList();
            if (left.isEmpty() && !each.columns().isEmpty()) {
                removeKey(each.name());
            } else if (left.size() < each.columns().size()) {
                put(new Key(each.name(), each.kind(), each.method(), left, left, each.constraint(), each.where()));
            }
        }
    }

    /** Gives a column another name or definition at its place. */
    void replaceColumn(String name, Column by) {
        String old = fold.apply(name);
        if (fold.apply(by.name()).equals(old)) {
            columns.put(old, by);
            return;
        }
        Map<String, Column> anew = new LinkedHashMap<>();
        columns.forEach(
                (k, column) -> anew.put(k.equals(old) ? fold.apply(by.name()) : k, k.equals(old) ? by : column));
        columns = anew;
        List.copyOf(keys.values()).stream()
                .filter(k -> holds(k, name))
                .forEach(k -> put(k.withColumn(name, by.name())));
    }

    private boolean holds(Key each, String column) {
        return contains(each.columns(), column);
    }

    private boolean contains(List<String> names, String name) {
        return names.stream().anyMatch(n -> same(n, name));
    }

    private boolean same(String left, String right) {
        return fold.apply(left).equals(fold.apply(right));
    }
}
