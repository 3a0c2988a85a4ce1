package dev.sluice.sql.schema;

import dev.sluice.sql.dialect.EngineId;
import java.util.List;
import java.util.Optional;

/**
 * The schema of one database at a moment. Canonical: two databases whose schemas are the same give equal records.
 * Sizes and row counts are not part of it; {@link TableSize} carries them.
 *
 * @param engine whose types and expressions these are
 * @param version the server's version as it tells it
 * @param namespaces sorted by name; exactly one with an empty name where a database has no namespaces (MySQL, SQLite)
 * @param extensions sorted by name
 */
public record Schema(EngineId engine, String version, List<Namespace> namespaces, List<Extension> extensions) {

    /** Starting point where nothing is known to exist. */
    public static Schema empty(EngineId engine, String version) {
        return new Schema(engine, version, List.of(), List.of());
    }

    public Optional<Namespace> namespace(String name) {
        return namespaces.stream().filter(n -> n.name().equals(name)).findFirst();
    }

    public Optional<Table> table(String namespace, String name) {
        return namespace(namespace).flatMap(n -> n.table(name));
    }

    /** An installed extension. */
    public record Extension(String name, String version) {}
}
