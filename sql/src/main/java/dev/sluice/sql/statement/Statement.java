package dev.sluice.sql.statement;

import dev.sluice.sql.text.Range;
import dev.sluice.sql.text.ScriptUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A unit of a script and what it says.
 *
 * @param inner the statements inside it that are carried out with it: changes in its WITH clause; what EXPLAIN ANALYZE,
 *     PREPARE, COPY and DECLARE CURSOR hold. Each has its own range
 */
public record Statement(ScriptUnit unit, Fact fact, List<Fact> inner) {
    public Statement {
        inner = List.copyOf(inner);
    }

    /** A statement without others inside. */
    public Statement(ScriptUnit unit, Fact fact) {
        this(unit, fact, List.of());
    }

    /** Everything that it carries out: its own fact, then those inside. */
    public List<Fact> facts() {
        if (inner.isEmpty()) {
            return List.of(fact);
        }
        List<Fact> all = new ArrayList<>(inner.size() + 1);
        all.add(fact);
        all.addAll(inner);
        return all;
    }

    public int index() {
        return unit.index();
    }

    public Range range() {
        return unit.range();
    }
}
