package dev.sluice.engine.mysql.change;

import dev.sluice.engine.Change;
import dev.sluice.engine.Executor;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Progress;
import dev.sluice.engine.kit.Rows;
import dev.sluice.engine.mysql.link.Faults;
import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.text.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Executes changes on one connection: takes the change lock, reads the history, runs what is not done. */
public final class ChangeExecutor implements Executor {
    private static final int LONGEST_KEY = 255;

    private final Connection connection;
    private final Sender sender;
    private final Dialect dialect;

    public ChangeExecutor(Connection connection, Sender sender, Dialect dialect) {
        this.connection = connection;
        this.sender = sender;
        this.dialect = dialect;
    }

    @Override
    public Outcome execute(Change change, Progress progress) {
        try {
            return prepared(change, progress);
        } catch (SQLException e) {
            return outcome(e, -1);
        }
    }

    /** What an error means that came outside a statement of the script. */
    static Outcome outcome(SQLException e, int position) {
        if (Faults.lost(e)) {
            return lost(e, position);
        }
        if (Faults.interrupted(e)) {
            return new Outcome.Cancelled(position, Math.max(0, position));
        }
        return new Outcome.Failed(
                position,
                Math.max(0, position),
                Faults.message(e),
                Faults.translate(e).next(),
                Faults.stateOf(e));
    }

    static Outcome lost(SQLException e, int position) {
        return new Outcome.Unknown(
                position,
                "The connection was lost: " + Faults.message(e),
                "Run it again: what was under way is decided by evidence in the database.");
    }

    private Outcome prepared(Change change, Progress progress) throws SQLException {
        String database = Rows.text(connection, "select coalesce(database(), '')");
        if (database.isEmpty()) {
            return failed("No database is chosen", "Name the database in the target.");
        }
        if (change.key().length() > LONGEST_KEY) {
            return failed("The key of the change is longer than " + LONGEST_KEY + " characters", "Shorten it.");
        }
        List<Planned> plan = Planned.all(dialect.split(change.script()), database);
        progress.planned(plan.size());
        long packet = Long.parseLong(Rows.text(connection, "select @@max_allowed_packet"));
        var refusal = Planned.refusal(plan, packet);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try (ChangeLock lock =
                ChangeLock.take(connection, database, change.limits().changeLock(), progress::cancelled)) {
            if (!lock.held()) {
                progress.waiting(0, sender.holder(lock.holder()));
                return progress.cancelled()
                        ? new Outcome.Cancelled(-1, 0)
                        : failed(
                                "Another run holds the change lock of this database: connection " + lock.holder(),
                                "Wait until it ends, or look at what that connection does.");
            }
            return locked(change, progress, database, plan);
        }
    }

    private Outcome locked(Change change, Progress progress, String database, List<Planned> plan) throws SQLException {
        History history = History.in(connection, database, change, progress, plan);
        String digest = Script.digestOf(change.script());
        Optional<String> earlier = history.done(change);
        if (earlier.isPresent()) {
            return earlier.get().equals(digest)
                    ? new Outcome.Done(true)
                    : failed(
                            "Another script has been done under the key of this change",
                            "Make this script a change of its own.");
        }
        history.begin(change, digest);
        Outcome outcome = new Run(connection, sender, history, change, progress, plan).run();
        if (connection.isClosed() || !connection.isValid(2)) {
            return outcome;
        }
        switch (outcome) {
            case Outcome.Done done -> history.end(change, "DONE", "");
            case Outcome.Failed f -> history.end(change, "FAILED", f.message());
            case Outcome.Unknown u -> history.end(change, "UNKNOWN", u.reason());
            case Outcome.Cancelled c -> history.end(change, "CANCELLED", "");
        }
        return outcome;
    }

    private static Outcome.Failed failed(String message, String next) {
        return new Outcome.Failed(-1, 0, message, next, "");
    }
}
