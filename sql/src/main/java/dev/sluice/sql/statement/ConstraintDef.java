package dev.sluice.sql.statement;

import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.util.List;
import java.util.Optional;

/** A constraint as a script declares it. */
public sealed interface ConstraintDef {
    Range at();

    /** Empty when the server will choose. */
    Optional<Name> name();

    /** PRIMARY KEY; {@code usingIndex} names the prepared index of ADD … USING INDEX. */
    record PrimaryKey(Range at, Optional<Name> name, List<IndexDef.Part> parts, Optional<Name> usingIndex)
            implements ConstraintDef {}

    /** UNIQUE, as a constraint or as MySQL's unique key. */
    record Unique(Range at, Optional<Name> name, List<IndexDef.Part> parts, Optional<Name> usingIndex)
            implements ConstraintDef {}

    /**
     * FOREIGN KEY or REFERENCES.
     *
     * @param onDelete upper case: {@code CASCADE}, {@code SET NULL} …
     */
    record ForeignKey(
            Range at,
            Optional<Name> name,
            List<Name> columns,
            QualifiedName referencedTable,
            List<Name> referencedColumns,
            Optional<String> onDelete,
            Optional<String> onUpdate,
            boolean notValid)
            implements ConstraintDef {}

    /** CHECK. */
    record Check(Range at, Optional<Name> name, Expression expression, boolean notValid, boolean enforced)
            implements ConstraintDef {}

    /** EXCLUDE and whatever else a dialect declares between columns; {@code text} as written. */
    record Other(Range at, Optional<Name> name, String text) implements ConstraintDef {}
}
