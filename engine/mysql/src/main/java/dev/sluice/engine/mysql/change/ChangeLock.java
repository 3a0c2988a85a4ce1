package dev.sluice.engine.mysql.change;

import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.text.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The session lock that a run holds in the server from before it reads the history until it ends. The server gives it
 * free only when the connection's last statement has ended and its transaction is rolled back, so whoever gets it knows
 * that nothing of a dead run is under way. It holds on one node: a Galera cluster must be addressed by one node.
 */
final class ChangeLock implements AutoCloseable {
    private final Connection connection;
    private final String name;
    private final boolean held;

    private ChangeLock(Connection connection, String name, boolean held) {
        this.connection = connection;
        this.name = name;
        this.held = held;
    }

    static ChangeLock take(Connection connection, String database, Duration patience, BooleanSupplier cancelled)
            throws SQLException {
        // Lock names are short, hold for the whole server and ignore case.
        String name = "sluice:" + Script.digestOf(database).substring(7, 7 + 40);
        long end = System.nanoTime() + patience.toNanos();
        do {
            long left = Math.max(0, end - System.nanoTime());
            long seconds = Math.min(1, (left + 999_999_999L) / 1_000_000_000L);
            String got = Rows.text(connection, "select coalesce(get_lock(?, ?), 0)", name, seconds);
            if (got.equals("1")) {
                return new ChangeLock(connection, name, true);
            }
        } while (System.nanoTime() < end && !cancelled.getAsBoolean());
        return new ChangeLock(connection, name, false);
    }

    boolean held() {
        return held;
    }

    String holder() throws SQLException {
        return Rows.text(connection, "select coalesce(is_used_lock(?), 'unknown')", name);
    }

    @Override
    public void close() throws SQLException {
        if (held && !connection.isClosed()) {
            Rows.text(connection, "select release_lock(?)", name);
        }
    }
}
