package dev.sluice.sql.schema;

import java.util.Optional;

/**
 * A column.
 *
 * @param type as the engine prints it: {@code character varying(20)}, {@code int(11) unsigned}
 * @param defaultValue an expression, as the engine prints it
 * @param identity what fills it by counting
 * @param generated the expression of a generated column
 * @param collation only where it differs from the table's or database's
 */
public record Column(
        String name,
        String type,
        boolean nullable,
        Optional<String> defaultValue,
        Optional<Identity> identity,
        Optional<Generated> generated,
        Optional<String> collation,
        Optional<String> charset,
        Optional<String> onUpdate,
        Optional<String> comment) {

    /** How an identity column is filled. */
    public enum Identity {
        ALWAYS,
        BY_DEFAULT,
        AUTO_INCREMENT
    }

    /** A generated column's expression. */
    public record Generated(String expression, boolean stored) {}
}
