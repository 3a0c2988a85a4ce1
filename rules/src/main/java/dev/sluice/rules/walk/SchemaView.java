package dev.sluice.rules.walk;

import dev.sluice.sql.text.QualifiedName;
import java.util.Collection;
import java.util.Optional;

/** The schema at one point of a script, as far as it is known. */
public interface SchemaView {
    /** Whether the schema before the script was given: then what is not here does not exist. */
    boolean startKnown();

    /** The table's key: unqualified names get the namespace that is current at this point. */
    TableKey key(QualifiedName table);

    /** A table of which anything is known; see {@link TableState#complete()}. */
    Optional<TableState> table(TableKey key);

    /** {@link #table(TableKey)} of {@link #key(QualifiedName)}. */
    default Optional<TableState> table(QualifiedName name) {
        return table(key(name));
    }

    /** Tables of which anything is known, in the order in which they became known. */
    Collection<? extends TableState> tables();

    /** The table that an index belongs to, where index names are unique in a namespace. */
    Optional<TableState> tableOfIndex(QualifiedName index);
}
