package dev.sluice.engine.sqlite;

import dev.sluice.engine.Executor;
import dev.sluice.engine.Inspector;
import dev.sluice.engine.Session;
import dev.sluice.engine.kit.Rows;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConnection;

/** One connection to one file. */
final class SqliteSession implements Session {
    private final SQLiteConnection connection;
    private final SqliteFiles files;
    private final Clock clock;
    private final Server server;

    SqliteSession(SQLiteConnection connection, SqliteFiles files, Clock clock) throws SQLException {
        this.connection = connection;
        this.files = files;
        this.clock = clock;
        String version = Rows.text(connection, "SELECT sqlite_version()");
        this.server = new Server(version, "SQLite " + version);
    }

    @Override
    public Server server() {
        return server;
    }

    @Override
    public List<Database> databases() {
        return files.databases();
    }

    @Override
    public Optional<Inspector> inspector() {
        return Optional.of(new SqliteInspector(connection, server.version()));
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.of(new SqliteExecutor(connection, clock));
    }

    @Override
    public void cancel() {
        try {
            connection.getDatabase().interrupt();
        } catch (SQLException e) {
            // Closed meanwhile: nothing runs any more.
            return;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // As promised: what could not be closed is dropped; SQLite undoes what was not committed.
            return;
        }
    }
}
