package dev.sluice.engine.postgres;

import dev.sluice.engine.Change;
import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.text.Script;
import dev.sluice.sql.text.ScriptUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** The target's own record of what took effect: one row per change key and step in {@code sluice.history}. */
final class PgHistory {
    /** Any number, the same for ever: advisory locks are per database, so this is one lock per database. */
    static final long CHANGE_LOCK = 0x534C_5549_4345L;

    private static final List<String> CREATE = List.of(
            "CREATE SCHEMA IF NOT EXISTS sluice",
            """
            CREATE TABLE IF NOT EXISTS sluice.history (
              change_key      text        NOT NULL,
              step            integer     NOT NULL,
              steps           integer     NOT NULL,
              state           text        NOT NULL CHECK (state IN ('intent', 'done')),
              script_digest   text        NOT NULL,
              title           text        NOT NULL,
              actor           text        NOT NULL,
              attempt         integer     NOT NULL,
              first_statement integer     NOT NULL,
              statements      integer     NOT NULL,
              xid             text        NOT NULL,
              evidence        text        NOT NULL,
              started         timestamptz NOT NULL DEFAULT clock_timestamp(),
              finished        timestamptz,
              PRIMARY KEY (change_key, step))
            """,
            "COMMENT ON SCHEMA sluice IS 'What Sluice has changed in this database, and when'");

    private static final String INSERT = """
            INSERT INTO sluice.history (change_key, step, steps, state, script_digest, title, actor, attempt,
                                        first_statement, statements, xid, evidence)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, txid_current()::text, ?)
            ON CONFLICT (change_key, step) DO NOTHING
            """;

    private static final String READ = """
            SELECT step, steps, state, script_digest, first_statement, statements, xid, evidence
              FROM sluice.history WHERE change_key = ? ORDER BY step
            """;

    private final Change change;
    private final PgPlan plan;

    PgHistory(Change change, PgPlan plan) {
        this.change = change;
        this.plan = plan;
    }

    /** A row. */
    record Row(
            int step, int steps, boolean done, String digest, int first, int statements, String xid, String evidence) {}

    static void create(Connection connection) throws SQLException {
        for (String statement : CREATE) {
            Rows.change(connection, statement);
        }
    }

    Map<Integer, Row> read(Connection connection) throws SQLException {
        Map<Integer, Row> rows = new TreeMap<>();
        Rows.list(
                        connection,
                        READ,
                        r -> new Row(
                                r.getInt("step"),
                                r.getInt("steps"),
                                "done".equals(r.getString("state")),
                                String.valueOf(r.getString("script_digest")),
                                r.getInt("first_statement"),
                                r.getInt("statements"),
                                String.valueOf(r.getString("xid")),
                                String.valueOf(r.getString("evidence"))),
                        change.key())
                .forEach(row -> rows.put(row.step(), row));
        return rows;
    }

    /** Whether rows of an earlier run tell of the same script, cut in the same way. */
    boolean matches(Map<Integer, Row> rows) {
        String digest = Script.digestOf(change.script());
        return rows.values().stream()
                .allMatch(row -> row.digest().equals(digest)
                        && row.steps() == plan.steps().size()
                        && row.first() == first(row.step())
                        && row.statements()
                                == plan.steps().get(row.step()).units().size());
    }

    /** Returns false when the row was there already. */
    boolean insert(Connection connection, int step, boolean done, String evidence) throws SQLException {
        int statements = plan.steps().get(step).units().size();
        return asOurselves(
                        connection,
                        () -> Rows.change(
                                connection,
                                INSERT,
                                change.key(),
                                step,
                                plan.steps().size(),
                                done ? "done" : "intent",
                                Script.digestOf(change.script()),
                                change.title(),
                                change.actor(),
                                change.attempt(),
                                first(step),
                                statements,
                                evidence))
                == 1;
    }

    void done(Connection connection, int step) throws SQLException {
        asOurselves(
                connection,
                () -> Rows.change(
                        connection,
                        "UPDATE sluice.history SET state = 'done', finished = clock_timestamp()"
                                + " WHERE change_key = ? AND step = ?",
                        change.key(),
                        step));
    }

    void forget(Connection connection, int step) throws SQLException {
        asOurselves(
                connection,
                () -> Rows.change(
                        connection,
                        "DELETE FROM sluice.history WHERE change_key = ? AND step = ? AND state = 'intent'",
                        change.key(),
                        step));
    }

    private int first(int step) {
        List<ScriptUnit> units = plan.steps().get(step).units();
        return units.isEmpty() ? 0 : units.getFirst().index();
    }

    @FunctionalInterface
    private interface Work {
        int run() throws SQLException;
    }

    /** The script may have said SET ROLE: the history belongs to the login, so it is put aside for our row. */
    private int asOurselves(Connection connection, Work work) throws SQLException {
        boolean plain = plan.units().stream().noneMatch(u -> u.text().regionMatches(true, 0, "set", 0, 3));
        String role = plain ? "none" : Rows.text(connection, "SELECT current_setting('role')");
        if (role.equals("none")) {
            return work.run();
        }
        boolean open = connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
        // In a transaction only for its rest: what the script said for its session, or for itself, stands again after.
        String become = "SELECT set_config('role', ?, " + open + ")";
        Rows.text(connection, become, "none");
        int changed = work.run();
        Rows.text(connection, become, role);
        return changed;
    }
}
