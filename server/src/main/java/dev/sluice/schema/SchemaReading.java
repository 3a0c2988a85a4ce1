package dev.sluice.schema;

import dev.sluice.catalog.Connections;
import dev.sluice.catalog.Database;
import dev.sluice.catalog.StopWatch;
import dev.sluice.engine.Engine;
import dev.sluice.engine.EngineException;
import dev.sluice.engine.Inspector;
import dev.sluice.engine.SchemaPrinter;
import dev.sluice.engine.Session;
import dev.sluice.kernel.Problem;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Reads a live schema because somebody wants to see it, in limited time. */
@Component
class SchemaReading {
    static final Duration LIMIT = Duration.ofSeconds(60);

    private final Connections connections;
    private final Snapshots snapshots;

    SchemaReading(Connections connections, Snapshots snapshots) {
        this.connections = connections;
        this.snapshots = snapshots;
    }

    /** @throws Problem {@code schema.unreadable} with what the database said and what to do about it */
    Fingerprint read(Database database) {
        Engine engine = connections.engine(database.engine());
        try (Session session = connections.open(database.id(), Connections.Purpose.READ);
                StopWatch limit = StopWatch.over(session, LIMIT)) {
            Inspector inspector = session.inspector().orElseThrow(() -> unsupported(database));
            SchemaPrinter printer = engine.printer().orElseThrow(() -> unsupported(database));
            return snapshots.keep(database.id(), Occasion.REFRESH, printer, inspector.schema(), inspector.sizes());
        } catch (EngineException failure) {
            throw failure.kind() == EngineException.Kind.CANCELLED ? tooLong(database, failure) : of(database, failure);
        }
    }

    private static Problem unsupported(Database database) {
        return Problem.conflict("schema.unsupported", "Schemas of " + database.engine() + " cannot be read.");
    }

    private static Problem tooLong(Database database, EngineException failure) {
        return Problem.upstream("schema.unreadable", "The schema of " + database.name() + " could not be read.")
                .because("Reading took longer than " + LIMIT.toSeconds() + " seconds and was stopped.")
                .next("Look what keeps the database busy or locked, then read the schema again.")
                .with("kind", failure.kind())
                .causedBy(failure);
    }

    private static Problem of(Database database, EngineException failure) {
        return Problem.upstream("schema.unreadable", "The schema of " + database.name() + " could not be read.")
                .because(String.valueOf(failure.getMessage()))
                .next(failure.next())
                .with("kind", failure.kind())
                .causedBy(failure);
    }
}
