package dev.sluice.engine.sqlite;

import dev.sluice.engine.kit.Splitter;
import dev.sluice.engine.kit.SplitterProfile;
import dev.sluice.engine.kit.Verbs;
import dev.sluice.sql.text.ScriptUnit;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a script is executed: what goes before the one transaction, what into it, and what is refused because it would
 * not mean there what its author meant. Decided before anything runs.
 */
record Course(List<Step> steps) {
    /** Settings of the connection that SQLite takes up outside transactions only, or that mean the same in both. */
    private static final Set<String> OUTSIDE = Set.of("FOREIGN_KEYS", "JOURNAL_MODE", "SYNCHRONOUS");

    /** A statement and where it runs. */
    record Step(ScriptUnit unit, Place place, String refusal) {}

    enum Place {
        /** Before the transaction: settings of the connection. */
        BEFORE,
        INSIDE,
        /** BEGIN and COMMIT of the script, whose work the one transaction does. */
        NOWHERE,
        /** Alone, without a transaction: VACUUM. */
        ALONE,
        REFUSED
    }

    static Course of(String script) {
        List<ScriptUnit> units = new ArrayList<>();
        Iterator<ScriptUnit> split = new Splitter(SplitterProfile.SQLITE).split(new StringReader(script));
        split.forEachRemaining(units::add);
        List<Step> steps = new ArrayList<>();
        boolean working = false;
        for (int i = 0; i < units.size(); i++) {
            Step step = step(units, i, working);
            working |= step.place() == Place.INSIDE;
            steps.add(step);
        }
        return new Course(List.copyOf(steps));
    }

    /** The first statement that is refused; -1 when none is. */
    int refused() {
        return first(Place.REFUSED);
    }

    boolean isVacuum() {
        return first(Place.ALONE) >= 0;
    }

    private int first(Place place) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).place() == place) {
                return i;
            }
        }
        return -1;
    }

    private static Step step(List<ScriptUnit> units, int index, boolean working) {
        ScriptUnit unit = units.get(index);
        if (unit.kind() == ScriptUnit.Kind.CLIENT_COMMAND) {
            return refuse(unit, "This is a command of the sqlite3 program, which no database understands.");
        }
        String verb = Verbs.of(unit.text(), SplitterProfile.SQLITE);
        return switch (verb) {
            case "BEGIN", "COMMIT", "END" -> new Step(unit, Place.NOWHERE, "");
            case "ROLLBACK" ->
                isRollbackTo(unit)
                        ? new Step(unit, Place.INSIDE, "")
                        : refuse(unit, "ROLLBACK would undo the change that it is part of.");
            case "ATTACH", "DETACH" -> refuse(unit, "A change stays in its own database: ATTACH is not allowed.");
            case "VACUUM" -> vacuum(units, unit);
            case "PRAGMA" -> pragma(units, index, working);
            default -> new Step(unit, Place.INSIDE, "");
        };
    }

    private static boolean isRollbackTo(ScriptUnit unit) {
        return Tokenizer.tokens(unit.text()).stream().anyMatch(token -> token.is("TO"));
    }

    private static Step vacuum(List<ScriptUnit> units, ScriptUnit unit) {
        boolean into = Tokenizer.tokens(unit.text()).stream().anyMatch(token -> token.is("INTO"));
        if (into) {
            return refuse(unit, "VACUUM INTO writes another file: that is not a change of this database.");
        }
        return units.size() == 1
                ? new Step(unit, Place.ALONE, "")
                : refuse(unit, "VACUUM cannot run in a transaction: make it a change of its own.");
    }

    private static Step pragma(List<ScriptUnit> units, int index, boolean working) {
        ScriptUnit unit = units.get(index);
        List<Token> tokens = Tokenizer.tokens(unit.text());
        boolean sets = tokens.stream().anyMatch(token -> token.is("=") || token.is("("));
        boolean outside =
                tokens.stream().anyMatch(token -> OUTSIDE.contains(token.text().toUpperCase(Locale.ROOT)));
        if (!outside || !sets) {
            return new Step(unit, Place.INSIDE, "");
        }
        if (!working) {
            return new Step(unit, Place.BEFORE, "");
        }
        boolean nothingFollows = units.subList(index + 1, units.size()).stream()
                .map(later -> Verbs.of(later.text(), SplitterProfile.SQLITE))
                .allMatch(verb -> Set.of("PRAGMA", "COMMIT", "END").contains(verb));
        // At the end it would set for the next statements what there are none of.
        return nothingFollows
                ? new Step(unit, Place.NOWHERE, "")
                : refuse(unit, "This PRAGMA has no effect inside a transaction: put it first, or make two changes.");
    }

    private static Step refuse(ScriptUnit unit, String why) {
        return new Step(unit, Place.REFUSED, why);
    }
}
