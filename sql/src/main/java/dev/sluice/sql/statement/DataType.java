package dev.sluice.sql.statement;

import dev.sluice.sql.text.Range;
import java.util.List;
import java.util.Optional;

/**
 * A type as a script writes it.
 *
 * @param name lower case, as the server spells it: {@code integer}, {@code varchar}, {@code timestamp with time zone}
 * @param arguments length, or precision and scale, or the values of an enum
 * @param array whether it is an array of that type
 * @param unsigned MySQL's UNSIGNED
 * @param charset MySQL's CHARACTER SET of the column
 * @param collation COLLATE of the column
 */
public record DataType(
        String name,
        List<String> arguments,
        boolean array,
        boolean unsigned,
        Optional<String> charset,
        Optional<String> collation,
        Range at) {

    /** {@code varchar(20)}: as a person would write it. */
    @Override
    public String toString() {
        String base = arguments.isEmpty() ? name : name + "(" + String.join(",", arguments) + ")";
        return base + (unsigned ? " unsigned" : "") + (array ? "[]" : "");
    }
}
