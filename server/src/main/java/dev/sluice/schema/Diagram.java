package dev.sluice.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tables and the foreign keys between them, few enough to draw. Pure.
 *
 * @param tables in the order in which they are listed
 * @param leftOut tables that would belong to it as well
 */
record Diagram(List<SchemaObject> tables, List<Details.Reference> links, int leftOut) {
    static final int MOST = 100;

    /** The tables of a namespace; of many, those that most foreign keys touch. Partitions only repeat their parent. */
    static Diagram of(List<SchemaObject> objects, String namespace) {
        Map<String, Set<String>> neighbours = neighbours(objects);
        Comparator<SchemaObject> mostLinked = Comparator.comparingInt(
                table -> -neighbours.getOrDefault(table.object(), Set.of()).size());
        List<SchemaObject> all = objects.stream()
                .filter(object -> object.kind() == ObjectKind.TABLE && !object.isPartition())
                .filter(object -> object.namespace().equals(namespace))
                .toList();
        return drawn(all.stream().sorted(mostLinked).limit(MOST).toList(), all.size());
    }

    /** A table and those that foreign keys lead to or from, so many steps away. */
    static Diagram around(List<SchemaObject> objects, SchemaObject table, int depth) {
        Map<String, Set<String>> neighbours = neighbours(objects);
        Map<String, SchemaObject> byName = objects.stream()
                .filter(object -> object.kind() == ObjectKind.TABLE)
                .collect(Collectors.toMap(SchemaObject::object, Function.identity(), (one, _) -> one));
        Map<String, SchemaObject> found = new LinkedHashMap<>(Map.of(table.object(), table));
        Collection<String> edge = List.of(table.object());
        for (int step = 0; step < depth; step++) {
            List<String> next = new ArrayList<>();
            edge.forEach(from -> neighbours.getOrDefault(from, Set.of()).forEach(to -> {
                if (byName.containsKey(to) && found.putIfAbsent(to, byName.get(to)) == null) {
                    next.add(to);
                }
            }));
            edge = next;
        }
        return drawn(found.values().stream().limit(MOST).toList(), found.size());
    }

    private static Diagram drawn(List<SchemaObject> tables, int all) {
        Set<String> drawn = tables.stream().map(SchemaObject::object).collect(Collectors.toSet());
        List<Details.Reference> links = tables.stream()
                .flatMap(from -> from.foreignKeys().stream().map(key -> new Details.Reference(from.object(), key)))
                .filter(link ->
                        drawn.contains(link.key().reference().orElseThrow().object()))
                .toList();
        return new Diagram(tables.stream().sorted(SchemaObject.ORDER).toList(), links, all - tables.size());
    }

    /** In both directions. */
    private static Map<String, Set<String>> neighbours(List<SchemaObject> objects) {
        Map<String, Set<String>> neighbours = new HashMap<>();
        for (SchemaObject from : objects.stream().filter(o -> !o.isPartition()).toList()) {
            for (ObjectConstraint key : from.foreignKeys()) {
                String to = key.reference().orElseThrow().object();
                neighbours.computeIfAbsent(from.object(), _ -> new TreeSet<>()).add(to);
                neighbours.computeIfAbsent(to, _ -> new TreeSet<>()).add(from.object());
            }
        }
        return neighbours;
    }
}
