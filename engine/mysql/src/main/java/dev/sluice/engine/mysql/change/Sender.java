package dev.sluice.engine.mysql.change;

import dev.sluice.engine.Progress;
import dev.sluice.engine.kit.Notices;
import dev.sluice.engine.kit.Rows;
import dev.sluice.engine.mysql.link.Beside;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends one statement of a script, exactly as written, and ends it when it runs for too long or shall stop. */
public final class Sender {
    private final Connection connection;
    private final Beside beside;
    private final long connectionId;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean stopped = new AtomicBoolean();

    public Sender(Connection connection, Beside beside, long connectionId) {
        this.connection = connection;
        this.beside = beside;
        this.connectionId = connectionId;
    }

    /** What came back. */
    record Answer(long rows, List<String> notices) {}

    /** Stops what runs now; from any thread. */
    public void stop() {
        if (running.get()) {
            stopped.set(true);
            beside.kill(connectionId);
        }
    }

    /** Whether {@link #stop} came while a statement ran; some statements (SLEEP) end well all the same. */
    boolean stopped() {
        return stopped.get();
    }

    /** A new run begins. */
    void reset() {
        stopped.set(false);
    }

    Answer send(String sql, Duration limit) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setFetchSize(1_000);
            running.set(true);
            Thread timer = limit.isZero() ? Thread.currentThread() : timer(limit);
            try {
                long rows = count(statement, statement.execute(sql));
                running.set(false);
                return new Answer(rows, Notices.of(statement));
            } finally {
                running.set(false);
                if (!limit.isZero()) {
                    timer.interrupt();
                }
            }
        }
    }

    private static long count(Statement statement, boolean first) throws SQLException {
        long rows = -1;
        boolean result = first;
        while (true) {
            if (result) {
                rows = Math.max(0, rows) + size(statement.getResultSet());
            } else {
                long changed = statement.getLargeUpdateCount();
                if (changed < 0) {
                    return rows;
                }
                rows = Math.max(0, rows) + changed;
            }
            result = statement.getMoreResults();
        }
    }

    private static long size(ResultSet result) throws SQLException {
        long n = 0;
        try (result) {
            while (result.next()) {
                n++;
            }
        }
        return n;
    }

    private Thread timer(Duration limit) {
        return Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(limit);
                beside.kill(connectionId);
            } catch (InterruptedException e) {
                // The statement ended in time.
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The session that holds the change lock. */
    List<Progress.Blocker> holder(String id) {
        Progress.Blocker unknown = new Progress.Blocker(id, "", "", Duration.ZERO);
        return List.of(beside.ask(
                c -> Rows.first(
                                c,
                                "select id, user, coalesce(info, '') as query, time from information_schema.processlist where id = ?",
                                r -> new Progress.Blocker(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3),
                                        Duration.ofSeconds(r.getLong(4))),
                                id)
                        .orElse(unknown),
                unknown));
    }

    /** Open transactions of others, oldest first: one of them holds the lock. Empty without the PROCESS privilege. */
    List<Progress.Blocker> blockers() {
        return beside.ask(
                c -> Rows.list(
                        c,
                        """
                        select p.id, p.user, coalesce(t.trx_query, p.info, '') as query,
                               timestampdiff(second, t.trx_started, now()) as age
                          from information_schema.innodb_trx t
                          join information_schema.processlist p on p.id = t.trx_mysql_thread_id
                         where p.id <> ? order by t.trx_started limit 10
                        """,
                        r -> new Progress.Blocker(
                                r.getString("id"),
                                r.getString("user"),
                                r.getString("query"),
                                Duration.ofSeconds(r.getLong("age"))),
                        connectionId),
                List.of());
    }
}
