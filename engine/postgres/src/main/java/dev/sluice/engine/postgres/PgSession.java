package dev.sluice.engine.postgres;

import dev.sluice.engine.Executor;
import dev.sluice.engine.Inspector;
import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.PGConnection;

/** One connection to a PostgreSQL database. */
final class PgSession implements Session {
    private static final String DATABASES = """
            SELECT d.datname, pg_get_userbyid(d.datdba) AS owner, pg_encoding_to_char(d.encoding) AS charset,
                   d.datcollate,
                   CASE WHEN has_database_privilege(d.oid, 'CONNECT') THEN pg_database_size(d.oid) ELSE -1 END AS bytes
              FROM pg_catalog.pg_database d
             WHERE NOT d.datistemplate AND d.datallowconn
             ORDER BY d.datname COLLATE "C"
            """;

    /** The identifier alone is shared by clones of one data folder; no two of them were started at the same moment. */
    private static final String IDENTITY = """
            SELECT system_identifier || '@' || extract(epoch FROM pg_postmaster_start_time())
              FROM pg_catalog.pg_control_system()
            """;

    private static final String PERMISSION = "42501";

    private final Connection connection;
    private final Target target;
    private final Dialect dialect;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    PgSession(Connection connection, Target target, Dialect dialect) {
        this.connection = connection;
        this.target = target;
        this.dialect = dialect;
    }

    @Override
    public Server server() {
        try {
            // Debian and others append their package: "15.18 (Debian 15.18-0+deb12u1)".
            String version = Rows.text(connection, "SHOW server_version").split(" ", 2)[0];
            return new Server(version, Rows.text(connection, "SELECT version()"));
        } catch (SQLException e) {
            throw PgFaults.of(e);
        }
    }

    @Override
    public Optional<String> identity() {
        try {
            return Optional.of(Rows.text(connection, IDENTITY));
        } catch (SQLException e) {
            if (PERMISSION.equals(e.getSQLState())) {
                // Some hosted servers keep it to themselves.
                return Optional.empty();
            }
            throw PgFaults.of(e);
        }
    }

    @Override
    public List<Database> databases() {
        try {
            return List.copyOf(Rows.list(
                    connection,
                    DATABASES,
                    r -> new Database(
                            String.valueOf(r.getString("datname")),
                            String.valueOf(r.getString("owner")),
                            String.valueOf(r.getString("charset")),
                            String.valueOf(r.getString("datcollate")),
                            r.getLong("bytes"))));
        } catch (SQLException e) {
            throw PgFaults.of(e);
        }
    }

    @Override
    public Optional<Inspector> inspector() {
        return Optional.of(new PgInspector(connection));
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.of(new PgExecutor(connection, target, dialect, cancelled, Clock.systemUTC()));
    }

    @Override
    public void cancel() {
        cancelled.set(true);
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            throw PgFaults.of(e);
        }
    }

    @Override
    public void close() {
        drop(connection);
    }

    static void drop(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // The socket is closed all the same; there is nobody left to tell.
            return;
        }
    }
}
