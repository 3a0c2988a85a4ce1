package dev.sluice.engine.mysql.link;

import dev.sluice.engine.EngineException;
import dev.sluice.engine.Target;
import dev.sluice.engine.kit.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A second connection of the same account, opened when first needed: for stopping what runs on the first one and for
 * looking at what it waits for. Safe for use by many threads; failures are no more than a missing answer.
 */
public final class Beside implements AutoCloseable {
    private final Target target;
    private final List<Connection> open = new ArrayList<>();

    public Beside(Target target) {
        // Locks and sizes are asked for by qualified names, so it needs no database, which may have been dropped.
        this.target = target.withDatabase("");
    }

    /** Asks something on the second connection. */
    @FunctionalInterface
    public interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** The answer, or what to take when it could not be had. */
    public synchronized <T> T ask(Question<T> question, T otherwise) {
        try {
            return question.ask(connection());
        } catch (SQLException | EngineException e) {
            // A missing right or a broken second connection must not harm the first one.
            drop();
            return otherwise;
        }
    }

    /** Stops the statement that runs on a connection, and leaves that connection open. */
    public void kill(long connectionId) {
        if (!tryKill(connectionId)) {
            // The kept connection may have been closed by the server for being idle: once more on a fresh one.
            tryKill(connectionId);
        }
    }

    private boolean tryKill(long connectionId) {
        Question<Boolean> kill = c -> {
            Rows.change(c, "KILL QUERY " + connectionId);
            return true;
        };
        return ask(kill, false);
    }

    private Connection connection() throws SQLException {
        if (open.isEmpty()) {
            open.add(Links.open(target));
        }
        return open.getFirst();
    }

    private void drop() {
        for (Connection connection : open) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It is broken, or will be closed by the server: nothing depends on it.
                continue;
            }
        }
        open.clear();
    }

    @Override
    public synchronized void close() {
        drop();
    }
}
