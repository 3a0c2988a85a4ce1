package dev.sluice.engine.mysql.change;

import dev.sluice.engine.Change;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Progress;
import dev.sluice.engine.kit.LockTries;
import dev.sluice.engine.kit.Rows;
import dev.sluice.engine.mysql.change.Plain.Verb;
import dev.sluice.engine.mysql.link.Faults;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run of one change under the change lock, statement after statement. */
final class Run {
    private final Connection connection;
    private final Sender sender;
    private final History history;
    private final Change change;
    private final Progress progress;
    private final List<Planned> plan;
    private final LockTries tries;
    private final Map<String, String> prepared = new HashMap<>();
    /** Where the script's own transaction began; -1 outside. */
    private int begun = -1;

    private boolean worked;
    private long lockSeconds = -1;
    private Set<String> unsafeTables = Set.of();

    Run(Connection connection, Sender sender, History history, Change change, Progress progress, List<Planned> plan) {
        this.connection = connection;
        this.sender = sender;
        this.history = history;
        this.change = change;
        this.progress = progress;
        this.plan = plan;
        this.tries = LockTries.of(change.limits());
    }

    /** Ends the run with an outcome. */
    private static final class Stop extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Outcome outcome;

        Stop(Outcome outcome) {
            super("", null, false, false);
            this.outcome = outcome;
        }
    }

    Outcome run() throws SQLException {
        sender.reset();
        waitForLocks(1);
        Resume resume = new Resume(connection, history, change, plan);
        Optional<Outcome> stop = resume.look();
        if (stop.isPresent()) {
            return stop.get();
        }
        lookForUnsafeTables();
        int position = resume.next();
        try {
            for (Planned state : resume.replay()) {
                state(state);
            }
            while (position < plan.size()) {
                if (progress.cancelled() || sender.stopped()) {
                    return new Outcome.Cancelled(position, undo(position));
                }
                position = step(plan.get(position));
            }
            return new Outcome.Done(!worked && resume.found());
        } catch (Stop e) {
            return e.outcome;
        } catch (SQLException e) {
            return Faults.lost(e) ? ChangeExecutor.lost(e, position) : outcome(e, position);
        }
    }

    /** Runs a statement and gives the position of the next, which lies before it when a transaction starts again. */
    private int step(Planned p) throws SQLException, Stop {
        for (int attempt = 1; ; attempt++) {
            progress.started(p.position(), p.unit().range());
            Instant start = Instant.now();
            long clock = System.nanoTime();
            try {
                Sender.Answer answer = send(p);
                log(p, start, clock, answer.rows(), answer.notices(), "", attempt);
                return p.position() + 1;
            } catch (SQLException e) {
                log(p, start, clock, -1, List.of(), Faults.message(e), attempt);
                int again = recover(p, e, attempt);
                if (again != p.position()) {
                    return again;
                }
            }
        }
    }

    /** After an error: where to go on, when a lock was the reason; otherwise the run ends. */
    private int recover(Planned p, SQLException e, int attempt) throws SQLException, Stop {
        if (Faults.lost(e)) {
            throw new Stop(ChangeExecutor.lost(e, p.position()));
        }
        int from = begun >= 0 ? begun : p.position();
        undo(p.position());
        if (effective(p) instanceof Plain.Definition d) {
            intact(p, d, e);
        } else if (effective(p) instanceof Plain.Opaque) {
            return opaqueFailed(p, e);
        }
        boolean replayable = plan.subList(from, p.position()).stream()
                .noneMatch(s -> s.plain() instanceof Plain.State(boolean same) && !same);
        boolean retry = Faults.lockConflict(e) && tries.another(attempt) && replayable && !progress.cancelled();
        if (!retry) {
            throw new Stop(outcome(e, p.position(), from));
        }
        progress.waiting(p.position(), sender.blockers());
        pause(tries.sleep(attempt));
        waitForLocks(attempt + 1);
        return from;
    }

    private int opaqueFailed(Planned p, SQLException e) throws Stop {
        // What may have committed inside may have done so before it failed.
        throw new Stop(new Outcome.Unknown(
                p.position(),
                "The server refused the statement (" + Faults.message(e)
                        + "), and whether it had committed a part of itself cannot be proved",
                history.decision(change, p.position())));
    }

    /** A definition statement that failed has changed nothing; where it has, nobody can tell how much. */
    private void intact(Planned p, Plain.Definition d, SQLException e) throws SQLException, Stop {
        var step = history.steps(change).stream()
                .filter(s -> s.position() == p.position())
                .findFirst();
        if (step.isEmpty()) {
            return;
        }
        if (Seen.read(step.get().seen()).equals(Seen.now(connection, d.touched()))) {
            history.forget(change, p.position());
            return;
        }
        throw new Stop(new Outcome.Unknown(
                p.position(),
                "The server refused the statement (" + Faults.message(e) + "), and yet what it names has changed",
                history.decision(change, p.position())));
    }

    private Sender.Answer send(Planned p) throws SQLException, Stop {
        return switch (effective(p)) {
            case Plain.Data d -> data(p);
            case Plain.Definition d -> intended(p, Seen.write(Seen.now(connection, d.touched())));
            case Plain.Opaque o -> intended(p, "");
            case Plain.Transaction(Verb verb) -> transaction(p, verb);
            case Plain.State s -> state(p);
            case Plain.Skipped(String why) -> new Sender.Answer(-1, List.of(why));
            case Plain.Refused(String why, String next) ->
                throw new Stop(new Outcome.Failed(p.position(), undo(p.position()), why, next, ""));
        };
    }

    /** EXECUTE is what was prepared; rows of tables that know no transactions prove nothing. */
    private Plain effective(Planned p) {
        String text = executed(p);
        Words words = text.isEmpty() ? p.words() : Words.of(text);
        Plain plain = text.isEmpty() ? p.plain() : Reader.read(words, p.database());
        boolean unsafe = plain instanceof Plain.Data
                && words.tokens().stream()
                        .anyMatch(t ->
                                t.isName() && unsafeTables.contains(t.value().toLowerCase(Locale.ROOT)));
        return unsafe ? new Plain.Opaque("a table without transactions") : plain;
    }

    /** Names only, whatever the database: one that is like another costs certainty, never safety. */
    private void lookForUnsafeTables() throws SQLException {
        unsafeTables = Set.copyOf(Rows.list(connection, """
                select distinct lower(table_name) from information_schema.tables
                 where engine is not null and engine not in ('InnoDB', 'ROCKSDB', 'SEQUENCE', 'TokuDB')
                   and table_type not in ('SEQUENCE', 'TEMPORARY')
                   and table_schema not in ('information_schema', 'mysql', 'performance_schema', 'sys')
                """, r -> r.getString(1)));
    }

    private String executed(Planned p) {
        boolean execute = p.words().verb().equals("EXECUTE") && !p.words().has("IMMEDIATE");
        return execute ? prepared.getOrDefault(p.words().at(1).value().toLowerCase(Locale.ROOT), "") : "";
    }

    private Sender.Answer data(Planned p) throws SQLException {
        boolean alone = begun < 0;
        if (alone) {
            Rows.change(connection, "start transaction");
        }
        history.within(change, p.position(), p.digest(), text(p));
        Sender.Answer answer = sender.send(p.unit().text(), change.limits().statement());
        history.done(change, p.position(), answer.rows());
        if (alone) {
            commit();
        }
        worked = true;
        return answer;
    }

    private Sender.Answer intended(Planned p, String seen) throws SQLException {
        if (begun >= 0) {
            // The server would commit here too; afterwards the script is outside its transaction.
            commit();
            begun = -1;
        }
        history.intend(change, p.position(), p.digest(), text(p), seen);
        Sender.Answer answer = sender.send(p.unit().text(), change.limits().statement());
        history.done(change, p.position(), answer.rows());
        if (effective(p) instanceof Plain.Definition d && d.change() != Plain.Change.MAINTAIN) {
            lookForUnsafeTables();
        }
        worked = true;
        return answer;
    }

    private void commit() throws SQLException {
        history.committing();
        Rows.change(connection, "commit");
        history.settled();
    }

    private Sender.Answer transaction(Planned p, Verb verb) throws SQLException {
        if (verb == Verb.COMMIT || verb == Verb.BEGIN) {
            // BEGIN ends what is open, too.
            history.committing();
        }
        Sender.Answer answer = sender.send(p.unit().text(), change.limits().statement());
        switch (verb) {
            case BEGIN -> {
                history.settled();
                begun = p.position();
            }
            case COMMIT -> {
                history.settled();
                begun = -1;
            }
            case ROLLBACK -> {
                int from = begun;
                begun = -1;
                noteAgain(from, p.position());
            }
            case ROLLBACK_TO -> noteAgain(begun, p.position());
            case MARK -> {}
        }
        return answer;
    }

    /** A rollback of the script took its steps out of the history with their effects; they have been run all the same. */
    private void noteAgain(int from, int to) throws SQLException {
        for (Planned p : plan.subList(Math.max(0, from), from < 0 ? 0 : to)) {
            if (p.lasting()) {
                history.within(change, p.position(), p.digest(), text(p));
                history.done(change, p.position(), -1);
            }
        }
        if (begun < 0) {
            history.settled();
        }
    }

    private Sender.Answer state(Planned p) throws SQLException {
        boolean release = p.words().verb().equals("DEALLOCATE") || p.words().starts("DROP", "PREPARE");
        String name = p.words().at(2).value().toLowerCase(Locale.ROOT);
        if (release && !prepared.containsKey(name)) {
            return new Sender.Answer(
                    -1, List.of("Not sent: a former session prepared it, and it ended with that one."));
        }
        Sender.Answer answer = sender.send(p.unit().text(), change.limits().statement());
        remember(p);
        return answer;
    }

    private void remember(Planned p) throws SQLException {
        if (p.words().verb().equals("PREPARE")) {
            var source = p.words().at(3);
            String text = source.kind() == Words.Kind.STRING
                    ? source.value().replace("\\'", "'")
                    : Rows.text(connection, "select " + source.written());
            prepared.put(p.words().at(1).value().toLowerCase(Locale.ROOT), text);
        }
    }

    private String text(Planned p) {
        String executed = executed(p);
        return executed.isEmpty() ? p.unit().text() : executed;
    }

    /** Gives up an open transaction; gives how many statements have taken effect and stay. */
    private int undo(int position) throws SQLException {
        int stays = begun >= 0 ? begun : position;
        begun = -1;
        Rows.change(connection, "rollback");
        return stays;
    }

    private Outcome outcome(SQLException e, int position) throws SQLException {
        return outcome(e, position, undo(position));
    }

    private Outcome outcome(SQLException e, int position, int applied) {
        if (Faults.interrupted(e) && (progress.cancelled() || sender.stopped())) {
            return new Outcome.Cancelled(position, applied);
        }
        if (Faults.interrupted(e)) {
            boolean limited = !change.limits().statement().isZero();
            return limited
                    ? new Outcome.Failed(
                            position,
                            applied,
                            "The statement was stopped; its limit is "
                                    + change.limits().statement(),
                            "Give it more time, or divide it.",
                            Faults.stateOf(e))
                    : new Outcome.Cancelled(position, applied);
        }
        String next = Faults.lockConflict(e)
                ? "Try again when fewer sessions hold locks, or allow more tries."
                : Faults.translate(e).next();
        return new Outcome.Failed(position, applied, Faults.message(e), next, Faults.stateOf(e));
    }

    private void waitForLocks(int attempt) throws SQLException {
        long seconds = Math.max(1, (tries.wait(attempt).toMillis() + 999) / 1000);
        if (seconds != lockSeconds) {
            Rows.change(
                    connection,
                    "set session lock_wait_timeout = " + seconds + ", innodb_lock_wait_timeout = " + seconds);
            lockSeconds = seconds;
        }
    }

    private void pause(Duration time) throws Stop {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stop(new Outcome.Cancelled(-1, 0));
        }
    }

    private void log(Planned p, Instant start, long clock, long rows, List<String> notices, String error, int tries) {
        progress.finished(new Progress.Entry(
                p.position(),
                p.unit().range(),
                p.unit().text(),
                start,
                Duration.ofNanos(System.nanoTime() - clock),
                rows,
                new ArrayList<>(notices),
                error,
                tries));
    }
}
