package dev.sluice.schema;

import dev.sluice.sql.schema.Constraint;
import java.util.List;
import java.util.Optional;

/**
 * A constraint of a table, as it is shown.
 *
 * @param name empty where the engine has none
 * @param definition what columns and reference do not say: the expression of a check, DEFERRABLE, NOT VALID …
 */
record ObjectConstraint(
        Kind kind, String name, List<String> columns, String definition, Optional<Reference> reference) {

    /** What it demands. */
    enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        CHECK,
        OTHER
    }

    /** @param object the table that a foreign key points to: {@code table public.orders} */
    record Reference(String object, List<String> columns, String onDelete, String onUpdate) {}

    static ObjectConstraint of(Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey c -> plain(Kind.PRIMARY_KEY, c.name(), c.columns(), c.suffix());
            case Constraint.Unique c -> plain(Kind.UNIQUE, c.name(), c.columns(), c.suffix());
            case Constraint.Check c ->
                plain(Kind.CHECK, c.name(), List.of(), (c.expression() + " " + c.suffix()).strip());
            case Constraint.Other c -> plain(Kind.OTHER, c.name(), List.of(), c.definition());
            case Constraint.ForeignKey c ->
                new ObjectConstraint(
                        Kind.FOREIGN_KEY,
                        c.name(),
                        c.columns(),
                        c.suffix(),
                        Optional.of(new Reference(
                                ObjectKind.TABLE.filed(c.referencedNamespace(), c.referencedTable()),
                                c.referencedColumns(),
                                c.onDelete(),
                                c.onUpdate())));
        };
    }

    private static ObjectConstraint plain(Kind kind, String name, List<String> columns, String definition) {
        return new ObjectConstraint(kind, name, columns, definition, Optional.empty());
    }
}
