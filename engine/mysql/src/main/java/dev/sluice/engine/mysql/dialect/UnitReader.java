package dev.sluice.engine.mysql.dialect;

import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.ScriptUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a unit of a script: facts by the reader, the last word by the grammar where the reader is not sure. */
final class UnitReader {
    /** Longer texts are read by the reader alone: the grammar keeps every token. */
    private static final int LONGEST_FOR_GRAMMAR = 2_000_000;

    private final Flavour flavour;
    private final Grammar grammar;

    UnitReader(Flavour flavour, Grammar grammar) {
        this.flavour = flavour;
        this.grammar = grammar;
    }

    Statement read(ScriptUnit unit) {
        return new Statement(unit, fact(unit));
    }

    private Fact fact(ScriptUnit unit) {
        if (unit.kind() != ScriptUnit.Kind.STATEMENT) {
            String verb = Verb.of(unit.text());
            return new Fact.Other(unit.range(), verb, List.of(), Map.of("client", "true"));
        }
        String text = ExecutableComments.open(unit.text(), flavour.mariadb(), flavour.version());
        Places places = new Places(unit.text(), unit.range().start());
        Tokens tokens = new Tokens(text, places);
        try {
            if (tokens.atEnd()) {
                return new Fact.Other(unit.range(), "", List.of(), Map.of());
            }
            Fact fact = new Statements(new Reading(tokens, flavour)).statement();
            return tokens.certain() ? fact : judged(unit, text, places, fact);
        } catch (Refusal refusal) {
            return refused(unit, text, places, refusal);
        }
    }

    private Fact judged(ScriptUnit unit, String text, Places places, Fact fact) {
        if (text.length() > LONGEST_FOR_GRAMMAR) {
            return unreadable(unit, text, places, new Complaint("too long to be judged", 0, 0), true);
        }
        return grammar.complaint(text)
                .<Fact>map(complaint -> unreadable(unit, text, places, complaint, false))
                .orElse(fact);
    }

    private Fact refused(ScriptUnit unit, String text, Places places, Refusal refusal) {
        Complaint own = new Complaint(refusal.sentence(), refusal.start(), refusal.end());
        if (refusal.tooDeep() || text.length() > LONGEST_FOR_GRAMMAR) {
            return unreadable(unit, text, places, own, true);
        }
        Optional<Complaint> other = grammar.complaint(text);
        // Where both refuse, the one that came further has understood more. Where the grammar alone accepts, nobody
        // knows what the statement says: not an error, but never silence either.
        Complaint better = other.filter(c -> c.start() > own.start()).orElse(own);
        return unreadable(unit, text, places, better, other.isEmpty());
    }

    private static Fact unreadable(ScriptUnit unit, String text, Places places, Complaint said, boolean unjudged) {
        return new Fact.Unreadable(
                unit.range(), said.message(), places.range(said.start(), said.end()), Verb.of(text), unjudged);
    }
}
