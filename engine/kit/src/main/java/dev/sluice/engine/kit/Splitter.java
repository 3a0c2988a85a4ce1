package dev.sluice.engine.kit;

import dev.sluice.sql.text.ScriptUnit;
import java.io.Reader;
import java.util.Iterator;

/**
 * Cuts scripts into units, as the client programs of the dialect do. Safe for use by many threads.
 *
 * <p>A unit's {@code leading} is everything since the terminator before it: white space, comments, terminators of
 * nothing, and lines that change the delimiter. Comments between its last token and its terminator are in no unit.
 * A byte order mark counts as an offset, not as a column. Memory is that of the longest unit with its leading; time is
 * linear.
 */
public final class Splitter {
    private final SplitterProfile profile;

    public Splitter(SplitterProfile profile) {
        this.profile = profile;
    }

    /**
     * Reads as far as it is asked. Never throws for what the script says.
     *
     * @throws java.io.UncheckedIOException from the iterator, when the reader fails
     */
    public Iterator<ScriptUnit> split(Reader script) {
        return new Splitting(profile, new Window(script));
    }
}
