package dev.sluice.engine.sqlite;

import dev.sluice.engine.Change;
import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.text.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What this database has been told to do, kept in itself and committed with what was done. */
record SqliteHistory(Connection connection) {
    /** Names that start so are Sluice's own. */
    static final String TABLE = "sluice_history";

    void prepare() throws SQLException {
        Rows.change(connection, """
                CREATE TABLE IF NOT EXISTS sluice_history (
                  key TEXT NOT NULL PRIMARY KEY,
                  title TEXT NOT NULL,
                  actor TEXT NOT NULL,
                  digest TEXT NOT NULL,
                  attempt INTEGER NOT NULL,
                  done_at TEXT NOT NULL)
                """);
    }

    /** Notes a change as done from the next commit on; that it is not yet, has been asked in this transaction. */
    void note(Change change, Instant now) throws SQLException {
        int rows = Rows.change(
                connection,
                "INSERT INTO sluice_history (key, title, actor, digest, attempt, done_at) VALUES (?, ?, ?, ?, ?, ?)",
                change.key(),
                change.title(),
                change.actor(),
                Script.digestOf(change.script()),
                change.attempt(),
                now.toString());
        if (rows != 1) {
            throw new SQLException("the history took " + rows + " rows in place of one");
        }
    }

    /** Digest of the script that was done under a key. */
    Optional<String> done(String key) throws SQLException {
        boolean exists = Rows.first(
                        connection,
                        "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?",
                        row -> row.getInt(1),
                        TABLE)
                .isPresent();
        return exists
                ? Rows.first(
                        connection, "SELECT digest FROM sluice_history WHERE key = ?", row -> row.getString(1), key)
                : Optional.empty();
    }
}
