package dev.sluice.sql.schema;

import java.util.List;
import java.util.Optional;

/** A type that people made. */
public sealed interface UserType {
    String name();

    Optional<String> comment();

    /** An enum; values in order. */
    record Enum(String name, List<String> values, Optional<String> comment) implements UserType {}

    /** A domain; {@code checks} are {@code name} and expression. */
    record Domain(
            String name,
            String base,
            boolean nullable,
            Optional<String> defaultValue,
            List<Constraint.Check> checks,
            Optional<String> comment)
            implements UserType {}

    /** A composite type. */
    record Composite(String name, List<Column> attributes, Optional<String> comment) implements UserType {}

    /** Ranges, base types and others: the CREATE statement. */
    record Other(String name, String definition, Optional<String> comment) implements UserType {}
}
