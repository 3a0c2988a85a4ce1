package dev.sluice.engine.mysql.dialect;

import dev.sluice.engine.kit.Splitter;
import dev.sluice.engine.kit.SplitterProfile;
import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.dialect.EngineId;
import dev.sluice.sql.dialect.Identifiers;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.ScriptUnit;
import java.io.Reader;
import java.util.Iterator;

/** MariaDB's SQL. Safe for use by many threads. */
public final class MariadbDialect implements Dialect {
    private static final EngineId ENGINE = new EngineId("mariadb");
    private final Splitter splitter = new Splitter(SplitterProfile.MARIADB);
    private final Identifiers identifiers = new MysqlIdentifiers(ReservedWords.MARIADB);
    private final UnitReader reader;

    /** For the newest server: every versioned comment that means MariaDB is code. */
    public MariadbDialect() {
        this(Flavour.NEWEST);
    }

    /** @param version of the server, as comments write it: {@code 80040} is 8.0.40, {@code 110405} is 11.4.5 */
    public MariadbDialect(int version) {
        this.reader = new UnitReader(Flavour.mariadb(version), Grammars::mariadb);
    }

    @Override
    public EngineId engine() {
        return ENGINE;
    }

    @Override
    public Iterator<ScriptUnit> split(Reader script) {
        return splitter.split(script);
    }

    @Override
    public Statement parse(ScriptUnit unit) {
        return reader.read(unit);
    }

    @Override
    public Identifiers identifiers() {
        return identifiers;
    }
}
