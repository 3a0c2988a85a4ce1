package dev.sluice.engine.sqlite;

import dev.sluice.engine.Diagnosis;
import dev.sluice.engine.Engine;
import dev.sluice.engine.EngineException;
import dev.sluice.engine.SchemaPrinter;
import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import dev.sluice.engine.kit.Rows;
import dev.sluice.engine.kit.Steps;
import dev.sluice.engine.kit.Steps.Found;
import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.dialect.EngineId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.sqlite.SQLiteOpenMode;

/** SQLite: a database is a file under the directory that the operator allows. */
public final class SqliteEngine implements Engine {
    private final SqliteFiles files;
    private final Dialect dialect = new SqliteDialect();
    private final Clock clock = Clock.systemUTC();

    /** For {@link java.util.ServiceLoader}. */
    public SqliteEngine() {
        this(SqliteFiles.configured());
    }

    SqliteEngine(SqliteFiles files) {
        this.files = files;
    }

    @Override
    public EngineId id() {
        return SqliteDialect.ID;
    }

    @Override
    public String label() {
        return "SQLite";
    }

    @Override
    public int defaultPort() {
        return 0;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public Optional<SchemaPrinter> printer() {
        return Optional.of(new SqlitePrinter());
    }

    @Override
    public Diagnosis diagnose(Target target) {
        Steps steps = new Steps();
        if (target.database().isEmpty()) {
            return steps.then("read", () -> listing()).diagnosis();
        }
        return steps.then("resolve", () -> found(target))
                .then("version", () -> reading(target, "SELECT 'SQLite ' || sqlite_version()"))
                .then("read", () -> reading(target, "SELECT count(*) || ' objects' FROM sqlite_schema"))
                .then("write", () -> writing(target))
                .diagnosis();
    }

    private Found listing() {
        try {
            return Found.ok(files.databases().size() + " database files.");
        } catch (EngineException e) {
            return refused(e);
        }
    }

    private Found found(Target target) {
        try {
            return Found.ok("The file is " + files.file(target.database()).getFileName() + ".");
        } catch (EngineException e) {
            return refused(e);
        }
    }

    private Found reading(Target target, String sql) {
        try (SQLiteConnection connection = connect(target)) {
            return Found.ok(Rows.text(connection, sql) + ".");
        } catch (SQLException e) {
            return refused(SqliteErrors.of(e));
        }
    }

    private static Found refused(EngineException e) {
        return Found.failed(String.valueOf(e.getMessage()), e.next());
    }

    private Found writing(Target target) {
        Path file = files.file(target.database());
        Path directory = Optional.ofNullable(file.getParent()).orElse(file);
        return Files.isWritable(file) && Files.isWritable(directory)
                ? Found.ok("The file and its directory can be written.")
                : Found.warning(
                        "The file or its directory cannot be written.",
                        "To change this database, give Sluice's account the right to write the file and its directory.");
    }

    /** With an empty database in the target, one in memory: enough to list the files. */
    @Override
    public Session open(Target target) {
        if (!target.options().isEmpty()) {
            throw new EngineException(
                    EngineException.Kind.UNSUPPORTED,
                    "SQLite takes no options, but has "
                            + String.join(", ", target.options().keySet()) + ".",
                    "Remove them from the instance.",
                    "",
                    new IllegalArgumentException("options"));
        }
        try {
            return new SqliteSession(connect(target), files, clock);
        } catch (SQLException e) {
            throw SqliteErrors.of(e);
        }
    }

    private SQLiteConnection connect(Target target) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(Math.toIntExact(target.connectTimeout().toMillis()));
        boolean memory = target.database().isEmpty();
        files.root();
        String url = memory ? "jdbc:sqlite::memory:" : "jdbc:sqlite:" + files.file(target.database());
        Connection connection = config.createConnection(url);
        SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
        // A script could otherwise reach every file of the server.
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
        return sqlite;
    }
}
