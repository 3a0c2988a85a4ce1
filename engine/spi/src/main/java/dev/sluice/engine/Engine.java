package dev.sluice.engine;

import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.dialect.EngineId;
import java.util.Optional;
import java.util.Set;

/** A kind of database server. Safe for use by many threads. */
public interface Engine {
    EngineId id();

    /** As its makers write it: {@code PostgreSQL}. */
    String label();

    /** 0 where nothing listens (a file). */
    int defaultPort();

    Dialect dialect();

    /** Names of the driver options that a {@link Target} may carry; everything else is refused. */
    Set<String> options();

    /** Tries a target step by step and says for each step what happened. Never throws for what the target does. */
    Diagnosis diagnose(Target target);

    /**
     * Opens one connection.
     *
     * @throws EngineException when it cannot be had: unreachable, login refused, no such database, TLS
     */
    Session open(Target target);

    /** Prints schemas of this engine; absent where it cannot read them. */
    Optional<SchemaPrinter> printer();
}
