package dev.sluice.engine.mysql.change;

import dev.sluice.engine.Change;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.mysql.change.Evidence.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a run goes on, by the history and the evidence. The session of the former run is gone: settings that are the
 * same at any time are made again; what was read or computed before the last lasting effect is not, and when the rest
 * of the script needs it, the run stops.
 */
final class Resume {
    private final Connection connection;
    private final History history;
    private final Change change;
    private final List<Planned> plan;
    private final List<Planned> replay = new ArrayList<>();
    private int next;
    private boolean found;

    Resume(Connection connection, History history, Change change, List<Planned> plan) {
        this.connection = connection;
        this.history = history;
        this.change = change;
        this.plan = plan;
    }

    int next() {
        return next;
    }

    /** Whether a former run had done something. */
    boolean found() {
        return found;
    }

    List<Planned> replay() {
        return replay;
    }

    /** Empty when the run may go on. */
    Optional<Outcome> look() throws SQLException {
        List<History.Step> steps = history.steps(change);
        for (History.Step step : steps) {
            found = true;
            boolean same = step.position() < plan.size()
                    && plan.get(step.position()).digest().equals(step.digest());
            if (!same && (step.done() || step.position() >= plan.size())) {
                return Optional.of(new Outcome.Failed(
                        step.position(),
                        step.position(),
                        "Another text of this statement has taken effect already: "
                                + Planned.firstLine(step.statement()),
                        "Run the script as it was, or make what is left a change of its own.",
                        ""));
            }
            if (!step.done()) {
                Optional<Outcome> stop = decide(step);
                if (stop.isPresent()) {
                    return stop;
                }
            } else {
                next = step.position() + 1;
            }
        }
        return session();
    }

    private Optional<Outcome> decide(History.Step step) throws SQLException {
        return switch (verdict(step)) {
            case Verdict.Done d -> {
                history.done(change, step.position(), -1);
                next = step.position() + 1;
                yield Optional.empty();
            }
            case Verdict.Run r -> {
                history.forget(change, step.position());
                yield Optional.empty();
            }
            case Verdict.Unknown(String why) ->
                Optional.of(new Outcome.Unknown(step.position(), why, history.decision(change, step.position())));
        };
    }

    private Verdict verdict(History.Step step) throws SQLException {
        Planned planned = plan.get(step.position());
        Words words = Words.of(step.statement());
        Plain plain = Reader.read(words, planned.database());
        if (!(plain instanceof Plain.Definition(var kind, var touched))) {
            return new Verdict.Unknown(
                    "The run ended while this statement ran, and it may commit inside or leaves nothing to see: "
                            + Planned.firstLine(step.statement()));
        }
        List<Seen> before = Seen.read(step.seen());
        List<Seen> now = Seen.now(connection, touched);
        Optional<String> made = kind == Plain.Change.ALTER && !before.equals(now) || swaps(words)
                ? copyOf(before, words)
                : Optional.empty();
        return Evidence.decide(kind, before, now, swaps(words), () -> made);
    }

    private Optional<String> copyOf(List<Seen> before, Words words) throws SQLException {
        Seen table = before.getFirst();
        return table.definition().isEmpty()
                ? Optional.empty()
                : new Copy(connection, history.scratch(Copy.name()))
                        .after(table.definition().get(), table.object(), words);
    }

    private static boolean swaps(Words words) {
        return words.starts("ALTER")
                && words.tokens().stream()
                                .filter(t -> t.is("CHANGE") || t.is("RENAME"))
                                .count()
                        > 1;
    }

    /** The former session's state, or why it cannot be had again. */
    private Optional<Outcome> session() throws SQLException {
        Set<String> gone = new HashSet<>();
        for (Planned p : plan.subList(0, next)) {
            if (p.plain() instanceof Plain.State(boolean repeatable)) {
                if (repeatable) {
                    replay.add(p);
                } else {
                    gone.addAll(p.makes());
                }
            }
        }
        List<Planned> rest = plan.subList(next, plan.size());
        for (Planned p : rest) {
            Optional<String> needed = gone.stream().filter(p::uses).findFirst();
            if (needed.isPresent()) {
                return lost(p, "what a statement before it had computed for the session (" + needed.get() + ")");
            }
        }
        for (Planned p : next > 0 ? rest : List.<Planned>of()) {
            if (p.words().has("LAST_INSERT_ID")) {
                return lost(p, "LAST_INSERT_ID() of the session");
            }
            if (p.words().verb().equals("INSERT")) {
                break;
            }
        }
        return Optional.empty();
    }

    private Optional<Outcome> lost(Planned p, String what) {
        return Optional.of(new Outcome.Unknown(
                next,
                "The statements before " + (next + 1) + " have taken effect and the rest has not, but statement "
                        + (p.position() + 1) + " needs " + what + ", and that session is gone",
                "Make the rest a change of its own that does not need it."));
    }
}
