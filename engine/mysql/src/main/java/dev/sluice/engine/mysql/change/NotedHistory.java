package dev.sluice.engine.mysql.change;

import dev.sluice.engine.Change;
import dev.sluice.engine.Progress;
import dev.sluice.sql.text.Script;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The history of a change whose account may make no table in the server: the caller keeps the last step that is done
 * and the one that is under way. A definition statement is proved as ever, by the definitions before and after. These
 * servers do not tell what became of a transaction, so one whose COMMIT was sent and not answered stays unknown.
 */
final class NotedHistory implements History {
    private static final String VERSION = "mysql/1";
    private static final int NONE = -1;

    private final String database;
    private final Change change;
    private final Progress progress;
    private final List<Planned> plan;
    /** The last step that has taken effect for good; {@link #NONE} before the first. */
    private int last = NONE;

    private String lastDigest = "";
    private Optional<Step> underWay = Optional.empty();
    /** The last step that was done in a transaction that has not ended. */
    private int pending = NONE;

    private boolean complete;
    private boolean readable = true;

    NotedHistory(String database, Change change, Progress progress, List<Planned> plan) {
        this.database = database;
        this.change = change;
        this.progress = progress;
        this.plan = plan;
        if (!change.evidence().isEmpty()) {
            read(change.evidence().split(" ", -1));
        }
    }

    private void read(String[] parts) {
        readable = parts[0].equals(VERSION) && (parts.length == 5 || parts.length == 9);
        if (!readable) {
            return;
        }
        complete = parts[1].equals("COMPLETE");
        last = Integer.parseInt(parts[3]);
        lastDigest = parts[4];
        if (parts.length == 9) {
            underWay = Optional.of(
                    new Step(Integer.parseInt(parts[5]), "INTENT", parts[6], decoded(parts[7]), decoded(parts[8])));
        }
    }

    private void note() {
        List<String> parts = new ArrayList<>(List.of(
                VERSION,
                complete ? "COMPLETE" : "RUNNING",
                Script.digestOf(change.script()),
                Integer.toString(last),
                lastDigest));
        underWay.ifPresent(step -> parts.addAll(List.of(
                Integer.toString(step.position()), step.digest(), encoded(step.seen()), encoded(step.statement()))));
        progress.evidence(String.join(" ", parts));
    }

    @Override
    public Optional<String> done(Change same) {
        String[] parts = change.evidence().split(" ", -1);
        return complete ? Optional.of(parts[2]) : Optional.empty();
    }

    @Override
    public void begin(Change same, String digest) throws SQLException {
        if (!readable) {
            throw new SQLException("What an earlier run noted cannot be read by this version of Sluice", "0A000");
        }
    }

    @Override
    public void end(Change same, String state, String message) {
        if (state.equals("DONE")) {
            complete = true;
            underWay = Optional.empty();
            note();
        }
    }

    @Override
    public List<Step> steps(Change same) {
        List<Step> steps = new ArrayList<>();
        if (last != NONE) {
            steps.add(new Step(last, "DONE", lastDigest, "", ""));
        }
        underWay.ifPresent(steps::add);
        return steps;
    }

    @Override
    public void intend(Change same, int position, String digest, String statement, String seen) {
        underWay = Optional.of(new Step(position, "INTENT", digest, seen, statement));
        note();
    }

    /** Until its transaction commits it has no effect, and the lock of the dead session outlives the transaction. */
    @Override
    public void within(Change same, int position, String digest, String statement) {}

    @Override
    public void done(Change same, int position, long rows) {
        if (underWay.isPresent() && underWay.get().position() == position) {
            settle(position);
        } else {
            pending = position;
        }
    }

    @Override
    public void committing() {
        if (pending != NONE) {
            Planned p = plan.get(pending);
            intend(change, pending, p.digest(), p.unit().text(), "");
        }
    }

    @Override
    public void settled() {
        if (pending != NONE) {
            settle(pending);
        }
    }

    private void settle(int position) {
        last = position;
        lastDigest = plan.get(position).digest();
        underWay = Optional.empty();
        pending = NONE;
        note();
    }

    @Override
    public void forget(Change same, int position) {
        pending = NONE;
        if (underWay.isPresent()) {
            underWay = Optional.empty();
            note();
        }
    }

    @Override
    public String scratch(String name) {
        return History.quote(database) + "." + History.quote(name);
    }

    @Override
    public String decision(Change same, int position) {
        return "Look at the database: whether statement " + (position + 1) + " has taken effect is for you to say.";
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
