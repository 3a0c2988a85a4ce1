package dev.sluice.engine.postgres;

import dev.sluice.engine.Change;
import dev.sluice.engine.Progress;
import dev.sluice.engine.kit.Rows;
import dev.sluice.engine.postgres.PgNote.Phase;
import dev.sluice.sql.text.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * The record of a change that leaves nothing in the target. The number of each transaction is given to the caller to
 * keep before the COMMIT is sent; after a crash the server says what became of the transaction with that number.
 * Numbers are forgotten by the server in time (some 200 million transactions), and mean nothing in another database, a
 * restored one, or behind a failover: then nobody can tell.
 */
final class PgNotes implements PgRecord {
    /** txid_status and not pg_xact_status, which version 12 does not have. */
    private static final String STATUS = "SELECT coalesce(txid_status(?::bigint), 'forgotten')";

    private static final String PLACE = """
            SELECT (SELECT system_identifier FROM pg_control_system()) || '/'
                   || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) || '/'
                   || (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
            """;

    /** The server refuses a number that it has not given yet. */
    private static final String IN_THE_FUTURE = "22023";

    private final Change change;
    private final PgPlan plan;
    private final Progress progress;
    private String latest;

    PgNotes(Change change, PgPlan plan, Progress progress) {
        this.change = change;
        this.plan = plan;
        this.progress = progress;
        this.latest = change.evidence();
    }

    @Override
    public Map<Integer, Row> read(Connection connection) throws SQLException, UndecidedException {
        Map<Integer, Row> rows = new TreeMap<>();
        if (latest.isEmpty()) {
            return rows;
        }
        Optional<PgNote> read = PgNote.read(latest);
        if (read.isEmpty()) {
            throw new UndecidedException(0, "What an earlier run noted cannot be read by this version of Sluice");
        }
        PgNote note = read.get();
        for (int step = 0; step < note.step(); step++) {
            rows.put(step, row(note, step, true, ""));
        }
        switch (note.phase()) {
            case DONE -> rows.put(note.step(), row(note, note.step(), true, ""));
            case SENDING -> rows.put(note.step(), row(note, note.step(), false, note.detail()));
            case COMMITTING -> {
                if (committed(connection, note)) {
                    rows.put(note.step(), row(note, note.step(), true, ""));
                }
            }
            case WITHDRAWN -> {}
        }
        return rows;
    }

    private Row row(PgNote note, int step, boolean done, String evidence) {
        boolean known = step < plan.steps().size();
        return new Row(
                step,
                note.steps(),
                done,
                note.digest(),
                known ? PgRecord.first(plan, step) : 0,
                known ? plan.steps().get(step).units().size() : -1,
                "",
                evidence);
    }

    private boolean committed(Connection connection, PgNote note) throws SQLException, UndecidedException {
        String place = place(connection);
        if (place.isEmpty() || !place.equals(note.place())) {
            throw new UndecidedException(
                    note.step(),
                    "Transaction " + note.detail() + " was to be committed, and this is not the same life of the same"
                            + " database any more (restored, made anew, or behind a failover)");
        }
        long end = System.nanoTime() + change.limits().changeLock().toNanos();
        String status = status(connection, note.detail());
        while (status.equals("in progress") && System.nanoTime() < end && PgPause.slept(Duration.ofMillis(100))) {
            status = status(connection, note.detail());
        }
        return switch (status) {
            case "committed" -> true;
            case "aborted" -> false;
            case "in progress" ->
                throw new UndecidedException(note.step(), "Transaction " + note.detail() + " is still in progress");
            default ->
                throw new UndecidedException(
                        note.step(),
                        "Transaction " + note.detail() + " was to be committed, and the server does not know any more"
                                + " what became of it");
        };
    }

    private static String status(Connection connection, String xid) throws SQLException {
        try {
            return Rows.text(connection, STATUS, xid);
        } catch (SQLException e) {
            if (PgFaults.state(e).equals(IN_THE_FUTURE)) {
                return "not given yet";
            }
            throw e;
        }
    }

    /** Empty where the account may not ask, which some hosts of databases forbid. */
    static String place(Connection connection) throws SQLException {
        try {
            return Rows.text(connection, PLACE);
        } catch (SQLException e) {
            if (PgFaults.lost(connection, e)) {
                throw e;
            }
            return "";
        }
    }

    /** Nothing is said of a transaction until it is about to commit: before that it has no effect. */
    @Override
    public boolean insert(Connection connection, int step, boolean done, String evidence) {
        if (plan.steps().get(step) instanceof PgPlan.Lone) {
            note(new PgNote(digest(), plan.steps().size(), step, Phase.SENDING, evidence, ""));
        }
        return true;
    }

    @Override
    public void done(Connection connection, int step) throws SQLException {
        boolean open = connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
        if (!open) {
            note(new PgNote(digest(), plan.steps().size(), step, Phase.DONE, "", ""));
            return;
        }
        String xid = Rows.text(connection, "SELECT txid_current()");
        note(new PgNote(digest(), plan.steps().size(), step, Phase.COMMITTING, xid, placeInside(connection)));
    }

    /** A refused question must not spoil the script's transaction. */
    private static String placeInside(Connection connection) throws SQLException {
        Rows.change(connection, "SAVEPOINT sluice_place");
        String place = place(connection);
        Rows.change(connection, place.isEmpty() ? "ROLLBACK TO sluice_place" : "RELEASE sluice_place");
        return place;
    }

    @Override
    public void forget(Connection connection, int step) {
        note(new PgNote(digest(), plan.steps().size(), step, Phase.WITHDRAWN, "", ""));
    }

    private void note(PgNote note) {
        String text = note.text();
        progress.evidence(text);
        latest = text;
    }

    private String digest() {
        return Script.digestOf(change.script());
    }
}
