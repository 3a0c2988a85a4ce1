package dev.sluice.engine.mysql.change;

import dev.sluice.engine.Outcome;
import dev.sluice.engine.mysql.change.Plain.Verb;
import dev.sluice.sql.text.Script;
import dev.sluice.sql.text.ScriptUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A statement of a script and how it is to be executed. */
record Planned(int position, ScriptUnit unit, Words words, Plain plain, String database) {
    private static final Set<String> OVERWRITTEN = Set.of("ROW_COUNT", "FOUND_ROWS");

    static List<Planned> all(List<ScriptUnit> units, String database) {
        List<Planned> all = new ArrayList<>();
        String current = database;
        for (ScriptUnit unit : units) {
            Words words = Words.of(unit.text());
            all.add(new Planned(unit.index(), unit, words, Reader.read(words, current), current));
            if (words.verb().equals("USE")) {
                current = words.at(1).kind() == Words.Kind.NAME
                        ? words.at(1).value()
                        : words.at(1).written();
            }
        }
        return List.copyOf(all);
    }

    String digest() {
        return Script.digestOf(unit.text());
    }

    boolean lasting() {
        return plain instanceof Plain.Data || plain instanceof Plain.Definition || plain instanceof Plain.Opaque;
    }

    /** Why nothing of the script may run, if so. */
    static Optional<Outcome.Failed> refusal(List<Planned> all, long maxBytes) {
        int open = -1;
        for (Planned p : all) {
            if (p.unit.kind() != ScriptUnit.Kind.STATEMENT) {
                return refused(
                        p.position,
                        "This is a command of a client program, which no server understands: "
                                + firstLine(p.unit.text()),
                        "Remove it, or put what it reads into the script.");
            }
            if (p.plain instanceof Plain.Refused(String why, String next)) {
                return refused(p.position, why, next);
            }
            if (!(p.plain instanceof Plain.Definition)
                    && p.words.tokens().stream()
                            .anyMatch(t -> OVERWRITTEN.contains(t.value()) && t.kind() == Words.Kind.WORD)) {
                return refused(
                        p.position,
                        "ROW_COUNT() and FOUND_ROWS() would speak of the history, not of the statement before",
                        "Count with SELECT COUNT(*) INTO @n.");
            }
            if (p.unit.text().length() * 3L > maxBytes
                    && p.unit.text().getBytes(java.nio.charset.StandardCharsets.UTF_8).length > maxBytes) {
                return refused(
                        p.position,
                        "The statement is longer than max_allowed_packet of the server, " + maxBytes + " bytes",
                        "Divide the statement, or raise max_allowed_packet.");
            }
            open = openAfter(p, open);
        }
        return open < 0
                ? Optional.empty()
                : refused(open, "The script leaves a transaction open", "End it with COMMIT or ROLLBACK.");
    }

    private static int openAfter(Planned p, int open) {
        return switch (p.plain) {
            case Plain.Transaction(Verb verb) when verb == Verb.BEGIN -> p.position;
            case Plain.Transaction(Verb verb) when verb == Verb.COMMIT || verb == Verb.ROLLBACK -> -1;
            case Plain.Definition d -> -1;
            default -> open;
        };
    }

    private static Optional<Outcome.Failed> refused(int position, String why, String next) {
        return Optional.of(new Outcome.Failed(position, 0, why, next, ""));
    }

    static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    /** Names of user variables and temporary tables and prepared statements that it makes, lower case. */
    Set<String> makes() {
        if (words.verb().equals("PREPARE")) {
            return Set.of("prepared " + words.at(1).value().toLowerCase(Locale.ROOT));
        }
        if (words.has("TEMPORARY")) {
            int table = words.indexOf("TABLE");
            var names = Reader.names(words, table + 1, "");
            return names.isEmpty() ? Set.of() : Set.of("table " + names.getFirst()[1].toLowerCase(Locale.ROOT));
        }
        var variables = new java.util.HashSet<String>();
        for (Words.Token t : words.tokens()) {
            if (t.kind() == Words.Kind.VARIABLE && !t.value().startsWith("@@")) {
                variables.add(t.value());
            }
        }
        return variables;
    }

    /** Whether it uses what {@link #makes()} of another named. */
    boolean uses(String made) {
        if (made.startsWith("prepared ")) {
            return words.verb().equals("EXECUTE") && words.at(1).value().equalsIgnoreCase(made.substring(9));
        }
        if (made.startsWith("table ")) {
            return words.tokens().stream().anyMatch(t -> t.isName() && t.value().equalsIgnoreCase(made.substring(6)));
        }
        return words.tokens().stream().anyMatch(t -> t.value().equals(made));
    }
}
