package dev.sluice.sql.schema;

import java.util.List;

/** A constraint of a table. Names are the server's; empty where the engine has none (SQLite). */
public sealed interface Constraint {
    String name();

    /** PRIMARY KEY; {@code suffix} is what follows the columns (INCLUDE, DEFERRABLE, USING …), often empty. */
    record PrimaryKey(String name, List<String> columns, String suffix) implements Constraint {}

    /** UNIQUE; {@code suffix} as in {@link PrimaryKey}. */
    record Unique(String name, List<String> columns, String suffix) implements Constraint {}

    /**
     * FOREIGN KEY.
     *
     * @param referencedNamespace empty where a database has no namespaces
     * @param onDelete upper case; {@code NO ACTION} when nothing else was said
     * @param suffix MATCH, DEFERRABLE, NOT VALID …, often empty
     */
    record ForeignKey(
            String name,
            List<String> columns,
            String referencedNamespace,
            String referencedTable,
            List<String> referencedColumns,
            String onDelete,
            String onUpdate,
            String suffix)
            implements Constraint {}

    /** CHECK; {@code suffix} is NOT VALID, NO INHERIT, NOT ENFORCED …, often empty. */
    record Check(String name, String expression, String suffix) implements Constraint {}

    /** EXCLUDE and others, as the engine prints them. */
    record Other(String name, String definition) implements Constraint {}
}
