package dev.sluice.engine.postgres;

import dev.sluice.engine.Progress;
import dev.sluice.engine.kit.Notices;
import dev.sluice.sql.text.ScriptUnit;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** Sends the units of a script to the server, one by one, and logs each. */
final class PgStatements {
    /** Rows of a SELECT in a script are counted, not kept: beyond this many the log says unknown. */
    private static final int COUNTED = 10_000;

    private final Connection connection;
    private final Progress progress;
    private final Clock clock;
    private final Map<Integer, Integer> tries = new HashMap<>();

    PgStatements(Connection connection, Progress progress, Clock clock) {
        this.connection = connection;
        this.progress = progress;
        this.clock = clock;
    }

    void run(ScriptUnit unit) throws SQLException {
        int attempt = tries.merge(unit.index(), 1, Integer::sum);
        progress.started(unit.index(), unit.range());
        Instant start = clock.instant();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try {
                long rows = unit.kind() == ScriptUnit.Kind.COPY ? copy(unit) : send(statement, unit);
                log(unit, start, rows, Notices.of(statement), "", attempt);
            } catch (SQLException e) {
                log(unit, start, -1, Notices.of(statement), PgFaults.message(e), attempt);
                throw e;
            }
        }
    }

    private static long send(Statement statement, ScriptUnit unit) throws SQLException {
        statement.setMaxRows(COUNTED);
        if (!statement.execute(unit.text())) {
            return statement.getLargeUpdateCount();
        }
        long rows = 0;
        try (ResultSet result = statement.getResultSet()) {
            while (result.next()) {
                rows++;
            }
        }
        return rows < COUNTED ? rows : -1;
    }

    private long copy(ScriptUnit unit) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(unit.text(), new StringReader(unit.data()));
        } catch (IOException e) {
            throw new SQLException("the rows of COPY could not be sent: " + e.getMessage(), "08006", e);
        }
    }

    private void log(ScriptUnit unit, Instant start, long rows, List<String> notices, String error, int attempt) {
        Duration took = Duration.between(start, clock.instant());
        progress.finished(new Progress.Entry(
                unit.index(), unit.range(), unit.text(), start, took, rows, notices, error, attempt));
    }
}
