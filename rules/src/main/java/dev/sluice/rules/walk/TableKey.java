package dev.sluice.rules.walk;

/**
 * Which table is meant, once its namespace is known.
 *
 * @param namespace empty where a database has no namespaces
 */
public record TableKey(String namespace, String name) implements Comparable<TableKey> {
    @Override
    public int compareTo(TableKey other) {
        int order = namespace.compareTo(other.namespace);
        return order != 0 ? order : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return namespace.isEmpty() ? name : namespace + "." + name;
    }
}
