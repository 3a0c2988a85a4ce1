package dev.sluice.engine;

import dev.sluice.sql.text.Range;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Hears, on the executing thread, what a change is doing. */
public interface Progress {
    /** The script is split: so many statements. Comes once, first. */
    void planned(int statements);

    /** A statement (again, after a lock timeout) starts. */
    void started(int statement, Range at);

    /** A statement ended, well or not. */
    void finished(Entry entry);

    /** The statement waits for a lock that others hold. */
    void waiting(int statement, List<Blocker> blockers);

    /**
     * Where the account may keep no history in the target: what a later run needs to tell whether the step that is
     * about to take effect has done so. Must be durable when this returns, replaces what was noted before, and comes
     * back as {@link Change#evidence}. May throw when it cannot be kept or this run has been overtaken: then the step
     * does not take effect.
     */
    void evidence(String note);

    /** Asked between statements: true stops the change. A running statement is stopped by {@link Session#cancel()}. */
    boolean cancelled();

    /**
     * The log of one statement.
     *
     * @param rows affected or returned; -1 when the server did not say
     * @param notices warnings and notices of the server, in order
     * @param error empty when it went well
     * @param tries how often it was started, 1 when it did not wait for a lock in vain
     */
    record Entry(
            int statement,
            Range at,
            String text,
            Instant start,
            Duration duration,
            long rows,
            List<String> notices,
            String error,
            int tries) {}

    /** A session that holds what a statement waits for. */
    record Blocker(String session, String user, String query, Duration age) {}
}
