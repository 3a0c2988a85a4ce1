package dev.sluice.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A schema in short.
 *
 * @param version of the server
 * @param takenAt when it was read last
 * @param occasion what it was read for
 * @param sizedAt when the server was asked for rows and sizes; absent when never
 * @param objects how many there are
 */
@Schema(name = "DatabaseSchema")
record SchemaView(
        String database,
        String engine,
        String version,
        String fingerprint,
        Instant takenAt,
        Occasion occasion,
        Optional<Instant> sizedAt,
        int objects,
        List<NamespaceView> namespaces) {

    /**
     * How many objects of each kind a namespace holds.
     *
     * @param name empty where a database has none, and for what is outside of all
     */
    @Schema(name = "SchemaNamespace")
    record NamespaceView(String name, Map<ObjectKind, Long> counts) {}

    static SchemaView of(DatabaseSchemas.Known known) {
        Snapshot snapshot = known.details().snapshot();
        List<SchemaObject> objects = known.details().objects();
        return new SchemaView(
                known.database().name(),
                snapshot.engine().value(),
                snapshot.version(),
                snapshot.fingerprint().value(),
                known.reading().takenAt(),
                known.reading().occasion(),
                known.reading().sizedAt(),
                objects.size(),
                namespaces(objects));
    }

    private static List<NamespaceView> namespaces(List<SchemaObject> objects) {
        return objects.stream()
                .collect(Collectors.groupingBy(
                        SchemaObject::namespace,
                        TreeMap::new,
                        Collectors.groupingBy(SchemaObject::kind, TreeMap::new, Collectors.counting())))
                .entrySet()
                .stream()
                .map(each -> new NamespaceView(each.getKey(), each.getValue()))
                .toList();
    }
}
