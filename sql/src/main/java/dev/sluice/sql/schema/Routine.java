package dev.sluice.sql.schema;

import java.util.Optional;

/**
 * A function, procedure, aggregate or event.
 *
 * @param signature the name and the types of its arguments: {@code add(integer, integer)}; the sort key
 * @param definition the whole CREATE statement, as the engine prints it, without a final semicolon
 */
public record Routine(String name, String signature, Kind kind, String definition, Optional<String> comment) {

    /** Kinds of routines. */
    public enum Kind {
        FUNCTION,
        PROCEDURE,
        AGGREGATE,
        EVENT
    }
}
