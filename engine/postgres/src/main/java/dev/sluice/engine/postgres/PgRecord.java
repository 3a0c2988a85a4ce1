package dev.sluice.engine.postgres;

import dev.sluice.engine.Change;
import dev.sluice.sql.text.Script;
import dev.sluice.sql.text.ScriptUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * What is known of the steps of a change: rows of the target's own history, or, where the account may not keep one
 * there, what the caller keeps for us and the server's own record of transactions.
 */
sealed interface PgRecord permits PgHistory, PgNotes {
    /** A step that was begun. A step without a row has not taken effect. */
    record Row(
            int step, int steps, boolean done, String digest, int first, int statements, String xid, String evidence) {}

    /** Whether a step took effect cannot be told. */
    final class UndecidedException extends Exception {
        private static final long serialVersionUID = 1L;
        final int step;

        UndecidedException(int step, String reason) {
            super(reason);
            this.step = step;
        }
    }

    /** By step. The change lock is held, so no run of this change is under way any more. */
    Map<Integer, Row> read(Connection connection) throws SQLException, UndecidedException;

    /** A step begins. Returns false when it had begun before. */
    boolean insert(Connection connection, int step, boolean done, String evidence) throws SQLException;

    /** A step is done: said in its transaction, right before the COMMIT, or after a statement that refuses one. */
    void done(Connection connection, int step) throws SQLException;

    /** A step that was begun has not taken effect. */
    void forget(Connection connection, int step) throws SQLException;

    /** Whether rows of an earlier run tell of the same script, cut in the same way. */
    static boolean matches(Change change, PgPlan plan, Map<Integer, Row> rows) {
        String digest = Script.digestOf(change.script());
        return rows.values().stream()
                .allMatch(row -> row.digest().equals(digest)
                        && row.steps() == plan.steps().size()
                        && row.first() == first(plan, row.step())
                        && row.statements()
                                == plan.steps().get(row.step()).units().size());
    }

    /** Index of a step's first statement; 0 for a script of nothing. */
    static int first(PgPlan plan, int step) {
        List<ScriptUnit> units = plan.steps().get(step).units();
        return units.isEmpty() ? 0 : units.getFirst().index();
    }
}
