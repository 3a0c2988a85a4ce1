package dev.sluice.engine.postgres;

import dev.sluice.engine.Progress;
import dev.sluice.engine.kit.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One run at a time in a database, for as long as the session lives: a runner that died while its statement still works
 * holds its successor back until the statement ends.
 */
final class PgChangeLock {
    private final Progress progress;
    private final AtomicBoolean cancelled;

    PgChangeLock(Progress progress, AtomicBoolean cancelled) {
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /** How waiting for the lock ended. */
    enum Held {
        OURS,
        TAKEN,
        CANCELLED
    }

    Held take(Connection connection, Duration patience) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        long sleep = 20;
        while (!tried(connection)) {
            progress.waiting(-1, PgBlockers.ofChangeLock(connection));
            if (cancelled.get() || progress.cancelled()) {
                return Held.CANCELLED;
            }
            if (System.nanoTime() >= end || !PgPause.slept(Duration.ofMillis(sleep))) {
                return Held.TAKEN;
            }
            sleep = Math.min(1000, sleep * 2);
        }
        return Held.OURS;
    }

    private static boolean tried(Connection connection) throws SQLException {
        return Rows.text(connection, "SELECT pg_try_advisory_lock(?)", PgHistory.CHANGE_LOCK)
                .startsWith("t");
    }
}
