package dev.sluice.engine.postgres;

import dev.sluice.engine.Diagnosis;
import dev.sluice.engine.Engine;
import dev.sluice.engine.SchemaPrinter;
import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import dev.sluice.engine.postgres.dialect.PgDialect;
import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.dialect.EngineId;
import java.util.Optional;
import java.util.Set;

/** PostgreSQL, version 12 and newer. Public because {@link java.util.ServiceLoader} makes it. */
public final class PostgresEngine implements Engine {
    static final EngineId ID = new EngineId("postgresql");

    private final Dialect dialect = new PgDialect();

    @Override
    public EngineId id() {
        return ID;
    }

    @Override
    public String label() {
        return "PostgreSQL";
    }

    @Override
    public int defaultPort() {
        return 5432;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Set<String> options() {
        return PgConnector.OPTIONS;
    }

    @Override
    public Diagnosis diagnose(Target target) {
        return PgDiagnosis.of(target);
    }

    @Override
    public Session open(Target target) {
        return new PgSession(PgConnector.connect(target), target, dialect);
    }

    @Override
    public Optional<SchemaPrinter> printer() {
        return Optional.of(new PgPrinter());
    }
}
