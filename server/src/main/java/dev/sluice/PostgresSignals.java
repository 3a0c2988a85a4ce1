package dev.sluice;

import dev.sluice.kernel.Signals;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signals over LISTEN and NOTIFY: one channel, the topic as payload, one connection that listens. */
final class PostgresSignals implements Signals, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PostgresSignals.class);
    private static final int LOOK_MILLIS = 500;
    private static final int RETRY_MILLIS = 1000;

    private final MetadataServer server;
    private final JdbcClient jdbc;
    private final Map<String, List<Runnable>> waiters = new ConcurrentHashMap<>();
    private final Thread listener;
    private volatile boolean closed;

    PostgresSignals(MetadataServer server, JdbcClient jdbc) {
        this.server = server;
        this.jdbc = jdbc;
        this.listener = Thread.ofVirtual().name("signals").start(this::listenForEver);
    }

    @Override
    public void send(String topic) {
        jdbc.sql("select pg_notify('sluice', :topic)")
                .param("topic", topic)
                .query((row, number) -> topic)
                .list();
    }

    @Override
    public Subscription listen(String topic, Runnable waiter) {
        waiters.computeIfAbsent(topic, name -> new CopyOnWriteArrayList<>()).add(waiter);
        // The emptied list is removed under the map's lock, so that a long-lived server keeps no dead topics.
        return () -> waiters.computeIfPresent(topic, (name, list) -> {
            list.remove(waiter);
            return list.isEmpty() ? null : list;
        });
    }

    private void listenForEver() {
        while (!closed) {
            try (Connection connection = server.connect();
                    Statement listen = connection.createStatement()) {
                listen.execute("listen sluice");
                // What was sent while nobody listened is lost: everyone looks once.
                waiters.keySet().forEach(this::wake);
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException lost) {
                if (!closed) {
                    log.warn("Not hearing signals for a while: {}", lost.getMessage());
                    pause();
                }
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (!closed) {
            for (PGNotification notification : connection.getNotifications(LOOK_MILLIS)) {
                wake(notification.getParameter());
            }
        }
    }

    private void wake(String topic) {
        waiters.getOrDefault(topic, List.of()).forEach(Runnable::run);
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException stop) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            listener.join(LOOK_MILLIS * 4L);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
