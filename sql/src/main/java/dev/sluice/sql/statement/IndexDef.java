package dev.sluice.sql.statement;

import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.Range;
import java.util.List;
import java.util.Optional;

/**
 * An index as a script declares it.
 *
 * @param method lower case: {@code btree}, {@code hash}, {@code gin}, {@code fulltext}, {@code spatial}; empty when unsaid
 * @param include columns of INCLUDE
 * @param where predicate of a partial index
 */
public record IndexDef(
        Range at,
        Optional<Name> name,
        boolean unique,
        Optional<String> method,
        List<Part> parts,
        List<Name> include,
        Optional<Expression> where,
        Optional<String> comment) {

    /**
     * One key part.
     *
     * @param column empty for an expression
     * @param expression empty for a plain column
     * @param prefix MySQL's length in {@code column(10)}
     */
    public record Part(
            Range at,
            Optional<Name> column,
            Optional<Expression> expression,
            Optional<Integer> prefix,
            boolean descending) {}
}
