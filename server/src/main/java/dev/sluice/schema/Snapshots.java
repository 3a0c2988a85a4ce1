package dev.sluice.schema;

import dev.sluice.catalog.DatabaseId;
import dev.sluice.engine.Engine;
import dev.sluice.engine.Inspector;
import dev.sluice.engine.SchemaPrinter;
import dev.sluice.engine.Session;
import dev.sluice.kernel.Problem;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.schema.SchemaDiff;
import dev.sluice.sql.schema.TableSize;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door to snapshots: take, keep, compare. */
@Component
public class Snapshots {
    private final SnapshotStore store;
    private final ReadingStore readings;
    private final InstantSource clock;

    Snapshots(SnapshotStore store, ReadingStore readings, InstantSource clock) {
        this.store = store;
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * Reads the schema that a session is connected to, and keeps it as the newest of the database.
     *
     * @return empty when the engine cannot read schemas
     */
    public Optional<Fingerprint> take(DatabaseId database, Occasion occasion, Engine engine, Session session) {
        Optional<SchemaPrinter> printer = engine.printer();
        Optional<Inspector> inspector = session.inspector();
        if (printer.isEmpty() || inspector.isEmpty()) {
            return Optional.empty();
        }
        Fingerprint fingerprint = keep(printer.get(), inspector.get().schema());
        readings.save(database, fingerprint, occasion, clock.instant());
        return Optional.of(fingerprint);
    }

    /** Keeps a schema that has been read already, and how large its tables were then. */
    public Fingerprint keep(
            DatabaseId database, Occasion occasion, SchemaPrinter printer, Schema schema, List<TableSize> sizes) {
        Fingerprint fingerprint = keep(printer, schema);
        Instant now = clock.instant();
        readings.save(database, fingerprint, occasion, now);
        readings.sizes(database, sizes, now);
        return fingerprint;
    }

    private Fingerprint keep(SchemaPrinter printer, Schema schema) {
        var fingerprint = new Fingerprint(printer.fingerprint(schema));
        if (!store.contains(fingerprint)) {
            LinkedHashMap<String, String> printed = printer.objects(schema);
            store.save(
                    new Snapshot(fingerprint, schema.engine(), schema.version(), printed, clock.instant()),
                    new SchemaObjects(printed.keySet()).of(schema));
        }
        return fingerprint;
    }

    /** @throws Problem {@code schema.snapshotNotFound} */
    public Snapshot get(Fingerprint fingerprint) {
        return store.find(fingerprint)
                .orElseThrow(() -> Problem.notFound(
                        "schema.snapshotNotFound", "There is no snapshot " + fingerprint.value() + "."));
    }

    public SchemaDiff diff(Fingerprint before, Fingerprint after) {
        return before.equals(after) ? new SchemaDiff(List.of()) : SnapshotDiff.between(get(before), get(after));
    }
}
