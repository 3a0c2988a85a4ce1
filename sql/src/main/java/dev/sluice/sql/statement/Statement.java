package dev.sluice.sql.statement;

import dev.sluice.sql.text.Range;
import dev.sluice.sql.text.ScriptUnit;

/** A unit of a script and what it says. */
public record Statement(ScriptUnit unit, Fact fact) {
    public int index() {
        return unit.index();
    }

    public Range range() {
        return unit.range();
    }
}
