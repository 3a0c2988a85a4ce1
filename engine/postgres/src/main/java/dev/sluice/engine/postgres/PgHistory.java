package dev.sluice.engine.postgres;

import dev.sluice.engine.Change;
import dev.sluice.engine.Progress;
import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.text.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** The target's own record of what took effect: one row per change key and step in {@code sluice.history}. */
final class PgHistory implements PgRecord {
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

    /** Asked of the catalogue, which everybody may read: a history that is hidden from the account counts all the same. */
    private static final String WHERE = """
            SELECT CASE
              WHEN EXISTS (SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                            WHERE n.nspname = 'sluice' AND c.relname = 'history') THEN 'there'
              WHEN has_database_privilege(current_database(), 'CREATE') THEN 'may'
              ELSE 'may not' END
            """;

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

    /**
     * The history where there is one or the account may make it, else what the caller keeps. What an earlier run began
     * without a history is brought to its end without one.
     */
    static PgRecord of(Connection connection, Change change, PgPlan plan, Progress progress) throws SQLException {
        if (!change.evidence().isEmpty()) {
            return new PgNotes(change, plan, progress);
        }
        return switch (Rows.text(connection, WHERE)) {
            case "there" -> new PgHistory(change, plan);
            case "may" -> {
                create(connection);
                yield new PgHistory(change, plan);
            }
            default -> new PgNotes(change, plan, progress);
        };
    }

    static void create(Connection connection) throws SQLException {
        for (String statement : CREATE) {
            Rows.change(connection, statement);
        }
    }

    @Override
    public Map<Integer, Row> read(Connection connection) throws SQLException {
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

    @Override
    public boolean insert(Connection connection, int step, boolean done, String evidence) throws SQLException {
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
                                PgRecord.first(plan, step),
                                statements,
                                evidence))
                == 1;
    }

    @Override
    public void done(Connection connection, int step) throws SQLException {
        asOurselves(
                connection,
                () -> Rows.change(
                        connection,
                        "UPDATE sluice.history SET state = 'done', finished = clock_timestamp()"
                                + " WHERE change_key = ? AND step = ?",
                        change.key(),
                        step));
    }

    @Override
    public void forget(Connection connection, int step) throws SQLException {
        asOurselves(
                connection,
                () -> Rows.change(
                        connection,
                        "DELETE FROM sluice.history WHERE change_key = ? AND step = ? AND state = 'intent'",
                        change.key(),
                        step));
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
