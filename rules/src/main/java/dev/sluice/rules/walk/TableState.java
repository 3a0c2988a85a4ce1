package dev.sluice.rules.walk;

import dev.sluice.sql.schema.Column;
import dev.sluice.sql.schema.Constraint;
import java.util.Collection;
import java.util.Optional;

/** A table at one point of a script. */
public interface TableState {
    TableKey key();

    /** Whether all its columns and keys are known, and not just what the script said about it. */
    boolean complete();

    /** Whether this script created it. */
    boolean madeHere();

    Collection<Column> columns();

    Optional<Column> column(String name);

    /** Primary key, unique constraints and indexes. */
    Collection<Key> keys();

    Optional<Key> key(String name);

    Optional<Key> primaryKey();

    /** Foreign keys, checks and others; not those in {@link #keys()}. */
    Collection<Constraint> constraints();

    Optional<Constraint> constraint(String name);
}
