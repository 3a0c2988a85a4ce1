package dev.sluice.engine.postgres;

import dev.sluice.engine.EngineException;
import dev.sluice.engine.Progress.Blocker;
import dev.sluice.engine.Target;
import dev.sluice.engine.kit.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Watches, over a connection of its own, who stands in the way of a backend. */
final class PgBlockers implements AutoCloseable {
    private static final String WAITING_FOR = """
            SELECT a.pid, coalesce(a.usename, '') AS usename, left(coalesce(a.query, ''), 500) AS query,
                   extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.backend_start)) AS age
              FROM pg_catalog.pg_stat_activity a WHERE a.pid = ANY (pg_blocking_pids(?))
             ORDER BY a.xact_start
            """;
    private static final String HOLDING = """
            SELECT a.pid, coalesce(a.usename, '') AS usename, left(coalesce(a.query, ''), 500) AS query,
                   extract(epoch FROM clock_timestamp() - a.backend_start) AS age
              FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
             WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
               AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
               AND ((l.classid::bigint << 32) | l.objid::bigint) = ?
            """;

    private final Thread thread;
    private volatile boolean over;
    private volatile List<Blocker> seen = List.of();

    private PgBlockers(Target target, int pid) {
        thread = Thread.ofVirtual().name("sluice-blockers").start(() -> watch(target, pid));
    }

    static PgBlockers of(Target target, int pid) {
        return new PgBlockers(target, pid);
    }

    /** Who holds the change lock of the database. */
    static List<Blocker> ofChangeLock(Connection connection) throws SQLException {
        return Rows.list(connection, HOLDING, PgBlockers::blocker, PgHistory.CHANGE_LOCK);
    }

    List<Blocker> seen() {
        return seen;
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }

    private void watch(Target target, int pid) {
        try (Connection connection = PgConnector.connect(target)) {
            while (!over) {
                List<Blocker> now = Rows.list(connection, WAITING_FOR, PgBlockers::blocker, pid);
                if (!now.isEmpty()) {
                    seen = now;
                }
                Thread.sleep(50);
            }
        } catch (SQLException | EngineException e) {
            // Naming the blockers is a service; the change goes on without it.
            over = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Blocker blocker(java.sql.ResultSet row) throws SQLException {
        return new Blocker(
                String.valueOf(row.getString("pid")),
                String.valueOf(row.getString("usename")),
                String.valueOf(row.getString("query")),
                Duration.ofMillis(Math.round(row.getDouble("age") * 1000)));
    }
}
