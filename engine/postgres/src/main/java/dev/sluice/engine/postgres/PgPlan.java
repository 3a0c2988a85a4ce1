package dev.sluice.engine.postgres;

import dev.sluice.sql.text.ScriptUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A script cut into steps, each of which has one row in the target's history.
 *
 * <p>A script without transaction control is one transaction. It is cut around statements that refuse a transaction,
 * behind an enum value that later statements use, and where the script itself says BEGIN, COMMIT or ROLLBACK: its own
 * transactions stay as they are, what stands outside them is grouped in transactions of ours.
 */
record PgPlan(List<ScriptUnit> units, List<Step> steps) {

    /** What takes effect as one. */
    sealed interface Step {
        List<ScriptUnit> units();
    }

    /** @param rolledBack the script itself undoes it: it leaves nothing but its place in the history */
    record Transaction(List<ScriptUnit> units, boolean rolledBack) implements Step {}

    /** A statement that refuses a transaction. */
    record Lone(ScriptUnit unit, PgProbe probe) implements Step {
        @Override
        public List<ScriptUnit> units() {
            return List.of(unit);
        }
    }

    /** The script cannot be executed; {@code statement} says why. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;
        final int statement;
        final String next;

        RefusedException(int statement, String message, String next) {
            super(message);
            this.statement = statement;
            this.next = next;
        }
    }

    static PgPlan of(List<ScriptUnit> units) throws RefusedException {
        Cutting cutting = new Cutting(units);
        for (ScriptUnit unit : units) {
            cutting.take(unit);
        }
        return new PgPlan(units, cutting.finish());
    }

    private static final class Cutting {
        private final List<ScriptUnit> all;
        private final List<Step> steps = new ArrayList<>();
        private List<ScriptUnit> open = new ArrayList<>();
        private int began = -1;

        Cutting(List<ScriptUnit> all) {
            this.all = all;
        }

        void take(ScriptUnit unit) throws RefusedException {
            if (unit.kind() == ScriptUnit.Kind.CLIENT_COMMAND) {
                throw new RefusedException(
                        unit.index(),
                        "Line " + unit.line() + " is a command of the psql program, which no server understands: "
                                + unit.text() + ".",
                        "Take it out, or write it as SQL.");
            }
            switch (PgTreatment.of(unit.text())) {
                case PgTreatment.Refused refused ->
                    throw new RefusedException(unit.index(), refused.message(), refused.next());
                case PgTreatment.Begin _ -> begin(unit);
                case PgTreatment.End end -> {
                    open.add(unit);
                    close(!end.commits());
                    began = -1;
                }
                case PgTreatment.Alone alone -> {
                    if (began >= 0) {
                        open.add(unit);
                    } else {
                        close(false);
                        steps.add(new Lone(unit, alone.probe()));
                    }
                }
                case PgTreatment.EnumValue value -> {
                    open.add(unit);
                    if (began < 0 && usedLater(unit, value.literal())) {
                        close(false);
                    }
                }
                case PgTreatment.Plain _,
                        PgTreatment.SessionState _,
                        PgTreatment.TransactionMode _,
                        PgTreatment.Temporary _ -> open.add(unit);
            }
        }

        private void begin(ScriptUnit unit) {
            if (began < 0) {
                close(false);
                began = unit.index();
            }
            open.add(unit);
        }

        private boolean usedLater(ScriptUnit unit, String literal) {
            return all.subList(unit.index() + 1, all.size()).stream()
                    .anyMatch(u -> u.text().contains(literal) || u.data().contains(literal.replace("'", "")));
        }

        private void close(boolean rolledBack) {
            if (!open.isEmpty()) {
                steps.add(new Transaction(List.copyOf(open), rolledBack));
                open = new ArrayList<>();
            }
        }

        List<Step> finish() throws RefusedException {
            if (began >= 0) {
                throw new RefusedException(
                        began,
                        "The script begins a transaction and does not end it.",
                        "Write COMMIT at its end, or take BEGIN out: Sluice runs the script in a transaction anyway.");
            }
            close(false);
            if (steps.isEmpty()) {
                steps.add(new Transaction(List.of(), false));
            }
            return List.copyOf(steps);
        }
    }
}
