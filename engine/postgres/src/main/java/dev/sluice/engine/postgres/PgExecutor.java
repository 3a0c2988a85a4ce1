package dev.sluice.engine.postgres;

import dev.sluice.engine.Change;
import dev.sluice.engine.Executor;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Progress;
import dev.sluice.engine.Target;
import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;

/** Executes a change: plans it, takes the change lock, runs the steps that the history does not have yet. */
final class PgExecutor implements Executor {
    private final Connection connection;
    private final Target target;
    private final Dialect dialect;
    private final AtomicBoolean cancelled;
    private final Clock clock;

    PgExecutor(Connection connection, Target target, Dialect dialect, AtomicBoolean cancelled, Clock clock) {
        this.connection = connection;
        this.target = target;
        this.dialect = dialect;
        this.cancelled = cancelled;
        this.clock = clock;
    }

    @Override
    public Outcome execute(Change change, Progress progress) {
        cancelled.set(false);
        try {
            PgPlan plan = PgPlan.of(dialect.split(change.script()));
            progress.planned(plan.units().size());
            return locked(change, progress, plan);
        } catch (PgPlan.RefusedException e) {
            progress.planned(0);
            return new Outcome.Failed(e.statement, 0, String.valueOf(e.getMessage()), e.next, "");
        }
    }

    private Outcome locked(Change change, Progress progress, PgPlan plan) {
        PgChangeLock lock = new PgChangeLock(progress, cancelled);
        try {
            PgChangeLock.Held held = lock.take(connection, change.limits().changeLock());
            if (held != PgChangeLock.Held.OURS) {
                return held == PgChangeLock.Held.CANCELLED ? new Outcome.Cancelled(-1, 0) : taken();
            }
            PgRecord record = PgHistory.of(connection, change, plan, progress);
            return new PgRun(connection, target, change, plan, record, progress, cancelled, clock).run();
        } catch (SQLException e) {
            return PgFaults.lost(connection, e)
                    ? new Outcome.Failed(
                            -1,
                            0,
                            "The connection was lost before anything ran: " + PgFaults.message(e),
                            "Run it again when the server can be reached.",
                            PgFaults.state(e))
                    : new Outcome.Failed(-1, 0, PgFaults.message(e), PgFaults.next(e), PgFaults.state(e));
        } finally {
            leave();
        }
    }

    private static Outcome taken() {
        return new Outcome.Failed(
                -1,
                0,
                "Another run is changing this database.",
                "Wait for it to end, or stop the session that holds the change lock, then run it again.",
                PgFaults.LOCK_TIMEOUT);
    }

    /** Nothing of the script's session may reach the next one: settings, role, temporary tables, the lock. */
    private void leave() {
        try {
            if (!connection.isClosed()) {
                Rows.change(connection, "ROLLBACK");
                Rows.change(connection, "DISCARD ALL");
                PgConnector.settle(connection);
            }
        } catch (SQLException e) {
            // A session that cannot be cleaned must not be used again; the server drops its lock with it.
            PgSession.drop(connection);
        }
    }
}
