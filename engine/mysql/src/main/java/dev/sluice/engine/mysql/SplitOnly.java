package dev.sluice.engine.mysql;

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

/** Splits and spells, and judges nothing: the dialect without a parser. */
record SplitOnly(EngineId engine, SplitterProfile profile) implements Dialect, Identifiers {
    @Override
    public Iterator<ScriptUnit> split(Reader script) {
        return new Splitter(profile).split(script);
    }

    @Override
    public Statement parse(ScriptUnit unit) {
        String verb = Verbs.of(unit.text(), profile);
        return new Statement(unit, new Fact.Unreadable(unit.range(), "There is no parser", Range.NONE, verb, true));
    }

    @Override
    public Identifiers identifiers() {
        return this;
    }

    @Override
    public String fold(String text, boolean quoted) {
        return text;
    }

    @Override
    public String quote(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    @Override
    public String defaultSchema() {
        return "";
    }

    @Override
    public boolean same(String left, String right) {
        return left.equalsIgnoreCase(right);
    }
}
