package dev.sluice.sql.statement;

import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.util.List;
import java.util.Optional;

/**
 * SELECT, VALUES, or a set operation over queries.
 *
 * @param name of a common table expression, else empty
 * @param with its common table expressions
 * @param operands of UNION, INTERSECT, EXCEPT; then the clauses below but order and limit are empty
 * @param locking FOR UPDATE, FOR SHARE …, upper case
 * @param into the target of SELECT … INTO table
 */
public record Query(
        Range at,
        Optional<Name> name,
        List<Query> with,
        List<Query> operands,
        List<Item> items,
        List<Source> from,
        Optional<Expression> where,
        List<Expression> groupBy,
        Optional<Expression> having,
        List<Expression> orderBy,
        Optional<Expression> limit,
        Optional<String> locking,
        Optional<QualifiedName> into) {

    /** One item of the select list. */
    public record Item(Range at, Expression value, Optional<Name> alias) {}

    /** Where rows come from. */
    public sealed interface Source {
        Range at();

        /** A table, view or common table expression. */
        record Table(Range at, QualifiedName name, Optional<Name> alias) implements Source {}

        /** A subquery in FROM. */
        record Derived(Range at, Query query, Optional<Name> alias) implements Source {}

        /** A join; {@code on} empty for NATURAL, USING and CROSS. */
        record Join(Range at, Source left, Source right, Optional<Expression> on) implements Source {}

        /** A function in FROM. */
        record Function(Range at, Expression call, Optional<Name> alias) implements Source {}
    }
}
