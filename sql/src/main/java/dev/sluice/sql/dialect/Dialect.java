package dev.sluice.sql.dialect;

import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.ScriptUnit;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;

/** What an engine knows about its own SQL. Safe for use by many threads. */
public interface Dialect {
    EngineId engine();

    /**
     * Cuts a script into its units, reading as far as the iterator is asked: a script of any length takes the memory
     * of its longest unit. Never throws for what the script says: text behind an open quote is one last unit.
     *
     * @throws java.io.UncheckedIOException from the iterator, when the reader fails
     */
    Iterator<ScriptUnit> split(Reader script);

    /** {@link #split(Reader)}, all at once. */
    default List<ScriptUnit> split(String script) {
        Iterable<ScriptUnit> units = () -> split(new StringReader(script));
        return StreamSupport.stream(units.spliterator(), false).toList();
    }

    /** Reads one unit. Never throws: what cannot be read is {@code Fact.Unreadable}. */
    Statement parse(ScriptUnit unit);

    /** Spelling of names. */
    Identifiers identifiers();
}
