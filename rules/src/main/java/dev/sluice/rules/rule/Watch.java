package dev.sluice.rules.rule;

import dev.sluice.rules.walk.SchemaView;
import dev.sluice.sql.statement.Statement;

/**
 * A rule at work on one script. The schema handed in is a live view: it must be read at once and not kept. A watch that
 * throws is told nothing more and becomes a finding of level UNKNOWN.
 */
@FunctionalInterface
public interface Watch {
    /** A statement, and the schema before it. */
    void before(Statement statement, SchemaView schema);

    /** The same statement, and the schema after it. */
    default void after(Statement statement, SchemaView schema) {}

    /** The script is at its end; the schema is what it leaves behind. */
    default void finish(SchemaView schema) {}
}
