package dev.sluice.engine.mysql;

import dev.sluice.engine.Diagnosis;
import dev.sluice.engine.Engine;
import dev.sluice.engine.SchemaPrinter;
import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import dev.sluice.engine.mysql.link.Links;
import dev.sluice.engine.mysql.schema.DdlPrinter;
import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.dialect.EngineId;
import java.util.Optional;
import java.util.Set;

/** MySQL. Safe for use by many threads. */
public final class MysqlEngine implements Engine {
    private static final int PORT = 3306;

    @Override
    public EngineId id() {
        return Flavour.MYSQL.id();
    }

    @Override
    public String label() {
        return Flavour.MYSQL.label();
    }

    @Override
    public int defaultPort() {
        return PORT;
    }

    @Override
    public Dialect dialect() {
        return Flavour.MYSQL.dialect();
    }

    @Override
    public Set<String> options() {
        return Links.OPTIONS;
    }

    @Override
    public Diagnosis diagnose(Target target) {
        return Diagnoser.diagnose(Flavour.MYSQL, target);
    }

    @Override
    public Session open(Target target) {
        return OpenSession.open(Flavour.MYSQL, target);
    }

    @Override
    public Optional<SchemaPrinter> printer() {
        return Optional.of(new DdlPrinter());
    }
}
