package dev.sluice.schema;

import dev.sluice.engine.Engine;
import dev.sluice.engine.Inspector;
import dev.sluice.engine.SchemaPrinter;
import dev.sluice.engine.Session;
import dev.sluice.kernel.Problem;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.schema.SchemaDiff;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door to snapshots: take, keep, compare. */
@Component
public class Snapshots {
    private final SnapshotStore store;
    private final InstantSource clock;

    Snapshots(SnapshotStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Reads the schema that a session is connected to, and keeps it.
     *
     * @return empty when the engine cannot read schemas
     */
    public Optional<Fingerprint> take(Engine engine, Session session) {
        Optional<SchemaPrinter> printer = engine.printer();
        Optional<Inspector> inspector = session.inspector();
        if (printer.isEmpty() || inspector.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(keep(printer.get(), inspector.get().schema()));
    }

    /** Keeps a schema that has been read already. */
    public Fingerprint keep(SchemaPrinter printer, Schema schema) {
        var fingerprint = new Fingerprint(printer.fingerprint(schema));
        if (!store.contains(fingerprint)) {
            store.save(new Snapshot(
                    fingerprint, schema.engine(), schema.version(), printer.objects(schema), clock.instant()));
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
        return before.equals(after)
                ? new SchemaDiff(java.util.List.of())
                : SnapshotDiff.between(get(before), get(after));
    }
}
