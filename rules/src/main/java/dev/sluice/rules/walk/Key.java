package dev.sluice.rules.walk;

import java.util.List;
import java.util.Optional;

/**
 * Something that orders or restricts by columns: a primary key, a unique constraint, an index.
 *
 * @param method lower case; {@code btree} when nothing was said
 * @param parts key parts as people write them: {@code name}, {@code lower(name)}, {@code name(10)}, {@code name DESC}
 * @param columns names of the parts that are plain columns, in order
 * @param constraint whether it is a constraint that carries an index, and not an index of its own
 * @param where predicate of a partial index
 */
public record Key(
        String name,
        Kind kind,
        String method,
        List<String> parts,
        List<String> columns,
        boolean constraint,
        Optional<String> where) {

    /** What a key promises. */
    public enum Kind {
        PRIMARY,
        UNIQUE,
        PLAIN
    }

    Key renamed(String to) {
        return new Key(to, kind, method, parts, columns, constraint, where);
    }

    Key withColumn(String from, String to) {
        return new Key(name, kind, method, swap(parts, from, to), swap(columns, from, to), constraint, where);
    }

    private static List<String> swap(List<String> list, String from, String to) {
        return list.stream().map(item -> item.equals(from) ? to : item).toList();
    }
}
