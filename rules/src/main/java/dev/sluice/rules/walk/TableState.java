package dev.sluice.rules.walk;

import dev.sluice.sql.schema.Column;
import dev.sluice.sql.schema.Constraint;
import java.util.Collection;
import java.util.Optional;

/** A table at one point of a script; the same object as long as the table lives, whatever it is renamed to. */
public interface TableState {
    TableKey key();

    /** Whether all its columns and keys are known, and not just what the script said about it. */
    boolean complete();

    /** Whether all its keys are known: a new table that inherits unknown columns still has no key but its own. */
    boolean keysKnown();

    /** Whether rows are divided among partitions. */
    boolean partitioned();

    /** Whether this script created it. */
    boolean madeHere();

    Collection<Column> columns();

    Optional<String> comment();

    Optional<Column> column(String name);

    /** Primary key, unique constraints and indexes. */
    Collection<Key> keys();

    Optional<Key> key(String name);

    Optional<Key> primaryKey();

    /** Foreign keys, checks and others; not those in {@link #keys()}. */
    Collection<Constraint> constraints();

    Optional<Constraint> constraint(String name);
}
