package dev.sluice.engine.sqlite;

import dev.sluice.engine.Change;
import dev.sluice.engine.Executor;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Progress;
import dev.sluice.engine.kit.LockTries;
import dev.sluice.engine.kit.Notices;
import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.text.Script;
import dev.sluice.sql.text.ScriptUnit;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * One transaction holds the history row and the statements, so either both are there or neither. BEGIN IMMEDIATE takes
 * the write lock of the file, which is the change lock, too: the file system frees it when a runner dies.
 */
final class SqliteExecutor implements Executor {
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(1);

    private final SQLiteConnection connection;
    private final Clock clock;
    private final SqliteHistory history;

    SqliteExecutor(SQLiteConnection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
        this.history = new SqliteHistory(connection);
    }

    /** A statement failed, or somebody stopped it. */
    private static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Outcome outcome;

        Stopped(Outcome outcome) {
            super(outcome.toString());
            this.outcome = outcome;
        }
    }

    @Override
    public Outcome execute(Change change, Progress progress) {
        Course course = Course.of(change.script());
        progress.planned(course.steps().size());
        try {
            Optional<String> done = history.done(change.key());
            if (done.isPresent()) {
                return before(change, done.get());
            }
            int refused = course.refused();
            if (refused >= 0) {
                String why = course.steps().get(refused).refusal();
                return new Outcome.Failed(refused, 0, why, "Change the script.", "");
            }
            return course.isVacuum() ? vacuum(change, course, progress) : transaction(change, course, progress);
        } catch (Stopped e) {
            return e.outcome;
        } catch (SQLException e) {
            return failed(-1, e);
        } finally {
            restore();
        }
    }

    private Outcome transaction(Change change, Course course, Progress progress) throws SQLException, Stopped {
        run(course, Course.Place.BEFORE, progress);
        begin(change, progress);
        boolean committed = false;
        try {
            history.prepare();
            // Another runner may have done it while this one waited for the lock.
            Optional<String> done = history.done(change.key());
            if (done.isPresent()) {
                return before(change, done.get());
            }
            history.note(change, clock.instant());
            run(course, Course.Place.INSIDE, progress);
            if (progress.cancelled()) {
                return new Outcome.Cancelled(course.steps().size() - 1, 0);
            }
            Outcome outcome = commit(change, course.steps().size() - 1);
            committed = outcome instanceof Outcome.Done;
            return outcome;
        } finally {
            if (!committed) {
                rollback();
            }
        }
    }

    /** VACUUM changes nothing that anybody can see: doing it twice after a crash does no harm. */
    private Outcome vacuum(Change change, Course course, Progress progress) throws SQLException, Stopped {
        // SQLite attaches the new file while it copies.
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 1);
        try {
            run(course, Course.Place.ALONE, progress);
        } finally {
            connection.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
        }
        begin(change, progress);
        history.prepare();
        history.note(change, clock.instant());
        return commit(change, 0);
    }

    private static Outcome before(Change change, String digest) {
        return digest.equals(Script.digestOf(change.script()))
                ? new Outcome.Done(true)
                : new Outcome.Failed(
                        -1,
                        0,
                        "Another script has been done here under the key " + change.key() + ".",
                        "A changed script is a new change: give it a key of its own.",
                        "");
    }

    /** Takes the write lock, telling from time to time that somebody else has it: SQLite does not know who. */
    private void begin(Change change, Progress progress) throws SQLException, Stopped {
        Instant start = clock.instant();
        while (true) {
            Duration waited = Duration.between(start, clock.instant());
            Duration left = change.limits().changeLock().minus(waited);
            connection.setBusyTimeout(Math.toIntExact(Math.clamp(left.toMillis(), 1, BETWEEN_REPORTS.toMillis())));
            try {
                Rows.change(connection, "BEGIN IMMEDIATE");
                connection.setBusyTimeout(
                        Math.toIntExact(change.limits().lockWait().toMillis()));
                return;
            } catch (SQLException e) {
                if (!SqliteErrors.isBusy(e) || left.isNegative()) {
                    throw e;
                }
                progress.waiting(0, List.of(new Progress.Blocker("another connection", "", "", waited)));
                if (progress.cancelled()) {
                    throw new Stopped(new Outcome.Cancelled(0, 0));
                }
            }
        }
    }

    /** Readers may hold a commit up; whether one that failed otherwise took effect, the history says. */
    private Outcome commit(Change change, int last) {
        LockTries tries = LockTries.of(change.limits());
        for (int attempt = 1; true; attempt++) {
            try {
                connection.setBusyTimeout(Math.toIntExact(tries.wait(attempt).toMillis()));
                Rows.change(connection, "COMMIT");
                return new Outcome.Done(false);
            } catch (SQLException e) {
                if (SqliteErrors.isBusy(e) && tries.another(attempt)) {
                    continue;
                }
                return SqliteErrors.isBusy(e) ? failed(last, e) : inDoubt(change, last, e);
            }
        }
    }

    private Outcome inDoubt(Change change, int last, SQLException cause) {
        rollback();
        try {
            return history.done(change.key()).isPresent() ? new Outcome.Done(false) : failed(last, cause);
        } catch (SQLException e) {
            return new Outcome.Unknown(
                    last,
                    "COMMIT failed and the history cannot be read: " + Judge.reason(cause) + ".",
                    "When the file can be read again, run the change again: its history decides.");
        }
    }

    private void run(Course course, Course.Place place, Progress progress) throws Stopped {
        List<Course.Step> steps = course.steps();
        for (int i = 0; i < steps.size(); i++) {
            Course.Step step = steps.get(i);
            boolean noted = place == Course.Place.INSIDE && step.place() == Course.Place.NOWHERE;
            if (step.place() != place && !noted) {
                continue;
            }
            if (progress.cancelled()) {
                throw new Stopped(new Outcome.Cancelled(i, 0));
            }
            progress.started(i, step.unit().range());
            if (noted) {
                String notice = "not executed: the whole change is one transaction";
                progress.finished(entry(i, step.unit(), clock.instant(), 0, List.of(notice), ""));
            } else {
                statement(i, step.unit(), progress);
            }
        }
    }

    private void statement(int index, ScriptUnit unit, Progress progress) throws Stopped {
        Instant start = clock.instant();
        // Not Statement.execute: the driver reads commands of its own from the text there (backup to, restore from).
        try (PreparedStatement statement = connection.prepareStatement(unit.text())) {
            long rows = rows(statement);
            progress.finished(entry(index, unit, start, rows, Notices.of(statement), ""));
        } catch (SQLException e) {
            progress.finished(entry(index, unit, start, -1, List.of(), Judge.reason(e)));
            throw new Stopped(SqliteErrors.isInterrupt(e) ? new Outcome.Cancelled(index, 0) : failed(index, e));
        }
    }

    private static long rows(PreparedStatement statement) throws SQLException {
        if (!statement.execute()) {
            return Math.max(0, statement.getUpdateCount());
        }
        long rows = 0;
        try (ResultSet result = statement.getResultSet()) {
            while (result.next()) {
                rows++;
            }
        }
        return rows;
    }

    private Progress.Entry entry(
            int index, ScriptUnit unit, Instant start, long rows, List<String> notices, String error) {
        Duration took = Duration.between(start, clock.instant());
        return new Progress.Entry(index, unit.range(), unit.text(), start, took, rows, notices, error, 1);
    }

    private static Outcome failed(int index, SQLException e) {
        return new Outcome.Failed(index, 0, Judge.reason(e), SqliteErrors.next(e), SqliteErrors.code(e));
    }

    private void rollback() {
        try {
            Rows.change(connection, "ROLLBACK");
        } catch (SQLException e) {
            // Some errors have rolled back already; closing the connection does it in any case.
            return;
        }
    }

    /** The next change of this session starts as the first did. */
    private void restore() {
        try {
            Rows.change(connection, "PRAGMA foreign_keys = OFF");
        } catch (SQLException e) {
            // The connection is broken: there will be no next change.
            return;
        }
    }
}
