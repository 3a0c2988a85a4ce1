package dev.sluice.engine.postgres;

import dev.sluice.engine.Change;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Progress;
import dev.sluice.engine.Target;
import dev.sluice.engine.kit.LockTries;
import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.text.ScriptUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.PGConnection;

/** One run of a change, under the change lock. */
final class PgRun {
    private final Connection connection;
    private final Target target;
    private final Change change;
    private final PgPlan plan;
    private final Progress progress;
    private final AtomicBoolean cancelled;
    private final PgRecord history;
    private final PgStatements statements;
    private final LockTries tries;
    private int at = -1;
    private int applied;

    PgRun(
            Connection connection,
            Target target,
            Change change,
            PgPlan plan,
            PgRecord history,
            Progress progress,
            AtomicBoolean cancelled,
            Clock clock) {
        this.connection = connection;
        this.target = target;
        this.change = change;
        this.plan = plan;
        this.progress = progress;
        this.cancelled = cancelled;
        this.history = history;
        this.statements = new PgStatements(connection, progress, clock);
        this.tries = LockTries.of(change.limits());
    }

    /** Throws only what happened before the first step. */
    Outcome run() throws SQLException {
        try {
            return run(history.read(connection));
        } catch (PgRecord.UndecidedException e) {
            return PgRecovery.undecided(plan, e);
        }
    }

    private Outcome run(Map<Integer, PgRecord.Row> rows) throws SQLException {
        if (!PgRecord.matches(change, plan, rows)) {
            return failed(
                    "An earlier run of this change had another script.",
                    "Give the new script a change of its own.",
                    "");
        }
        int next = (int) rows.values().stream().filter(PgRecord.Row::done).count();
        if (next == plan.steps().size()) {
            return new Outcome.Done(true);
        }
        Optional<ScriptUnit> gone = PgSessionState.replay(connection, plan, next);
        applied = plan.steps().subList(0, next).stream()
                .mapToInt(s -> s.units().size())
                .sum();
        if (gone.isPresent()) {
            return failed(
                    "A temporary table of line " + gone.get().line() + " was lost with the session of an earlier run.",
                    "What follows may need it: put the rest into a change of its own.",
                    "");
        }
        for (int step = next; step < plan.steps().size(); step++) {
            Optional<Outcome> stop = step(step, Optional.ofNullable(rows.get(step)));
            if (stop.isPresent()) {
                return stop.get();
            }
            applied += plan.steps().get(step).units().size();
        }
        return new Outcome.Done(false);
    }

    private Optional<Outcome> step(int step, Optional<PgRecord.Row> row) {
        at = first(step);
        try {
            return switch (plan.steps().get(step)) {
                case PgPlan.Transaction transaction -> tried(step, () -> transaction(step, transaction), true);
                case PgPlan.Lone lone -> lone(step, lone, row);
            };
        } catch (SQLException e) {
            return Optional.of(
                    new PgRecovery(target, change, plan, history, progress, cancelled).afterLoss(step, at, applied, e));
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException, StoppedException;
    }

    private static final class StoppedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Tries again after lock timeouts, deadlocks and serialization failures; throws only when the connection is lost. */
    private Optional<Outcome> tried(int step, Work work, boolean shortFirst) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            PgBlockers watch = attempt == 1
                    ? null
                    : PgBlockers.of(
                            target, connection.unwrap(PGConnection.class).getBackendPID());
            try {
                limit(shortFirst ? tries.wait(attempt) : tries.longest());
                work.run();
                return Optional.empty();
            } catch (StoppedException e) {
                undo();
                return Optional.of(new Outcome.Cancelled(at, applied));
            } catch (SQLException e) {
                if (PgFaults.lost(connection, e)) {
                    throw e;
                }
                undo();
                if (PgFaults.passing(e) && tries.another(attempt) && !stopping()) {
                    progress.waiting(at, watch == null ? List.of() : watch.seen());
                    if (PgPause.slept(tries.sleep(attempt))) {
                        at = first(step);
                        continue;
                    }
                }
                return Optional.of(ended(e));
            } finally {
                if (watch != null) {
                    watch.close();
                }
            }
        }
    }

    private Outcome ended(SQLException e) {
        boolean onRequest = PgFaults.state(e).equals(PgFaults.CANCELLED) && stopping();
        return onRequest
                ? new Outcome.Cancelled(at, applied)
                : failed(PgFaults.message(e), PgFaults.next(e), PgFaults.state(e));
    }

    private void transaction(int step, PgPlan.Transaction transaction) throws SQLException, StoppedException {
        List<ScriptUnit> units = transaction.units();
        boolean begins = !units.isEmpty() && PgTreatment.of(units.getFirst().text()) instanceof PgTreatment.Begin;
        boolean ends = !units.isEmpty() && PgTreatment.of(units.getLast().text()) instanceof PgTreatment.End;
        if (!begins) {
            Rows.change(connection, "BEGIN");
        }
        boolean noted = false;
        for (int i = 0; i < units.size(); i++) {
            ScriptUnit unit = units.get(i);
            boolean header = i == 0 && begins || PgTreatment.of(unit.text()) instanceof PgTreatment.TransactionMode;
            if (!noted && !header) {
                note(step, transaction);
                noted = true;
            }
            if (ends && i == units.size() - 1 && !transaction.rolledBack()) {
                history.done(connection, step);
            }
            one(unit);
        }
        if (transaction.rolledBack()) {
            history.insert(connection, step, true, "");
            history.done(connection, step);
        } else if (!ends) {
            if (!noted) {
                note(step, transaction);
            }
            history.done(connection, step);
            Rows.change(connection, "COMMIT");
        }
    }

    private void note(int step, PgPlan.Transaction transaction) throws SQLException {
        if (!transaction.rolledBack() && !history.insert(connection, step, true, "")) {
            throw new SQLException("the history has this step although nobody else holds the change lock", "XX000");
        }
    }

    private void one(ScriptUnit unit) throws SQLException, StoppedException {
        if (stopping()) {
            throw new StoppedException();
        }
        at = unit.index();
        statements.run(unit);
    }

    private Optional<Outcome> lone(int step, PgPlan.Lone lone, Optional<PgRecord.Row> intent) throws SQLException {
        try {
            if (intent.isPresent()) {
                lone.probe().repair(connection);
                if (!lone.probe().evidence(connection).equals(intent.get().evidence())) {
                    history.done(connection, step);
                    return Optional.empty();
                }
            } else {
                history.insert(connection, step, false, lone.probe().evidence(connection));
            }
        } catch (SQLException e) {
            if (PgFaults.lost(connection, e)) {
                throw e;
            }
            return Optional.of(ended(e));
        }
        // These statements do not hold others up while they wait, and a try costs much: the longest wait at once.
        Optional<Outcome> stop = tried(
                step,
                () -> {
                    lone.probe().repair(connection);
                    one(lone.unit());
                },
                false);
        if (stop.isEmpty()) {
            history.done(connection, step);
        } else {
            clear(step, lone);
        }
        return stop;
    }

    /** The server said no: what it left behind is removed and the intent withdrawn, or both stay for the next run. */
    private void clear(int step, PgPlan.Lone lone) throws SQLException {
        try {
            lone.probe().repair(connection);
            history.forget(connection, step);
        } catch (SQLException e) {
            if (PgFaults.lost(connection, e)) {
                throw e;
            }
        }
    }

    private void limit(Duration lock) throws SQLException {
        Rows.text(
                connection,
                "SELECT set_config('lock_timeout', ?, false) || set_config('statement_timeout', ?, false)",
                Long.toString(lock.toMillis()),
                Long.toString(change.limits().statement().toMillis()));
    }

    private void undo() throws SQLException {
        Rows.change(connection, "ROLLBACK");
    }

    private boolean stopping() {
        return cancelled.get() || progress.cancelled();
    }

    private int first(int step) {
        List<ScriptUnit> units = plan.steps().get(step).units();
        return units.isEmpty() ? -1 : units.getFirst().index();
    }

    private Outcome failed(String message, String next, String state) {
        return new Outcome.Failed(at, applied, message, next, state);
    }
}
