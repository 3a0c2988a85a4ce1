package dev.sluice.engine.postgres;

import dev.sluice.engine.kit.Splitter;
import dev.sluice.engine.kit.SplitterProfile;
import dev.sluice.engine.kit.Verbs;
import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.dialect.EngineId;
import dev.sluice.sql.dialect.Identifiers;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Range;
import dev.sluice.sql.text.ScriptUnit;
import java.io.Reader;
import java.util.Iterator;
import java.util.Locale;

/** Splits scripts; what the statements say it leaves unjudged. */
final class PgScripts implements Dialect {
    private final Splitter splitter = new Splitter(SplitterProfile.POSTGRESQL);

    @Override
    public EngineId engine() {
        return PostgresEngine.ID;
    }

    @Override
    public Iterator<ScriptUnit> split(Reader script) {
        return splitter.split(script);
    }

    @Override
    public Statement parse(ScriptUnit unit) {
        String verb = Verbs.of(unit.text(), SplitterProfile.POSTGRESQL);
        return new Statement(unit, new Fact.Unreadable(unit.range(), "not parsed", Range.NONE, verb, true));
    }

    @Override
    public Identifiers identifiers() {
        return new Spelling();
    }

    private static final class Spelling implements Identifiers {
        @Override
        public String fold(String text, boolean quoted) {
            return quoted ? text : text.toLowerCase(Locale.ROOT);
        }

        @Override
        public String quote(String name) {
            return PgNames.quote(name);
        }

        @Override
        public String defaultSchema() {
            return "public";
        }
    }
}
