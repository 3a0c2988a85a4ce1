package dev.sluice.engine.postgres;

import dev.sluice.engine.Change;
import dev.sluice.engine.EngineException;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Progress;
import dev.sluice.engine.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The connection broke in the middle of a step: asks the target, over a new one, what became of it. Nothing is repeated
 * here; running the change again goes on where the evidence says it stands.
 */
final class PgRecovery {
    private final Target target;
    private final Change change;
    private final PgPlan plan;
    private final PgRecord history;
    private final Progress progress;
    private final AtomicBoolean cancelled;

    PgRecovery(
            Target target, Change change, PgPlan plan, PgRecord history, Progress progress, AtomicBoolean cancelled) {
        this.target = target;
        this.change = change;
        this.plan = plan;
        this.history = history;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /** @param applied statements of the steps before */
    Outcome afterLoss(int step, int statement, int applied, SQLException loss) {
        String lost = "The connection was lost (" + PgFaults.message(loss) + ")";
        try (Connection connection = PgConnector.connect(target)) {
            // Until the old session has let go of the lock its transaction may still commit.
            var held = new PgChangeLock(progress, cancelled)
                    .take(connection, change.limits().changeLock());
            if (held != PgChangeLock.Held.OURS) {
                return unknown(statement, lost + ", and its session still works on the server");
            }
            Optional<PgRecord.Row> row =
                    Optional.ofNullable(history.read(connection).get(step));
            boolean done = row.isPresent() && (row.get().done() || proved(connection, step, row.get()));
            if (!done) {
                return failed(statement, applied, lost + "; the statement has not taken effect.", loss);
            }
            int now = applied + plan.steps().get(step).units().size();
            return step == plan.steps().size() - 1
                    ? new Outcome.Done(false)
                    : failed(statement, now, lost + "; the statement had taken effect.", loss);
        } catch (PgRecord.UndecidedException e) {
            return undecided(plan, e);
        } catch (SQLException e) {
            return unknown(statement, lost + ", and the database could not be asked: " + PgFaults.message(e));
        } catch (EngineException e) {
            return unknown(statement, lost + ", and the database could not be asked: " + e.getMessage());
        }
    }

    private boolean proved(Connection connection, int step, PgRecord.Row row) throws SQLException {
        if (!(plan.steps().get(step) instanceof PgPlan.Lone lone)
                || lone.probe().mayRepeat()) {
            return false;
        }
        // The names of the probe mean what the script's own search_path makes of them.
        PgSessionState.replay(connection, plan, step);
        boolean changed = !lone.probe().evidence(connection).equals(row.evidence());
        if (changed) {
            history.done(connection, step);
        }
        return changed;
    }

    static Outcome undecided(PgPlan plan, PgRecord.UndecidedException e) {
        return new Outcome.Unknown(
                PgRecord.first(plan, e.step),
                e.getMessage() + "; the account may keep no history in this database that would tell.",
                "Look at the database: whether the statements from this one on have taken effect is for you to say.");
    }

    private static Outcome failed(int statement, int applied, String message, SQLException loss) {
        return new Outcome.Failed(
                statement, applied, message, "Run it again: it goes on where it stopped.", PgFaults.state(loss));
    }

    private static Outcome unknown(int statement, String reason) {
        return new Outcome.Unknown(
                statement, reason + ".", "Run it again when the server can be reached: its history decides.");
    }
}
