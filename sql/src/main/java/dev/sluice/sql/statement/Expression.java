package dev.sluice.sql.statement;

import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.util.List;
import java.util.Optional;

/** A small expression tree: as much as rules ask for. */
public sealed interface Expression {
    Range at();

    /** {@code t.c}; the qualifier as written. */
    record Column(Range at, Optional<QualifiedName> table, Name name) implements Expression {}

    /** {@code *} or {@code t.*}. */
    record Star(Range at, Optional<QualifiedName> table) implements Expression {}

    /** A constant; {@code text} is its value without quotes. */
    record Literal(Range at, Kind kind, String text) implements Expression {
        /** Kind of a constant. */
        public enum Kind {
            STRING,
            NUMBER,
            BOOLEAN,
            NULL,
            PARAMETER,
            OTHER
        }
    }

    /** A call, keyword functions included ({@code current_timestamp}); {@code name} lower case. */
    record Call(Range at, QualifiedName name, List<Expression> arguments) implements Expression {}

    /**
     * An operator: one operand for prefix and postfix, two for infix, more for BETWEEN and IN.
     *
     * @param operator upper case: {@code AND}, {@code OR}, {@code NOT}, {@code =}, {@code LIKE}, {@code ILIKE},
     *     {@code NOT LIKE}, {@code IN}, {@code NOT IN}, {@code BETWEEN}, {@code IS NULL}, {@code IS NOT NULL}, {@code +} …
     */
    record Operation(Range at, String operator, List<Expression> operands) implements Expression {}

    /** {@code CAST(value AS type)} and {@code value::type}. */
    record Cast(Range at, Expression value, DataType type) implements Expression {}

    /** A subquery; {@code exists} for EXISTS (…), whose select list means nothing. */
    record Subquery(Range at, Query query, boolean exists) implements Expression {}

    /** CASE, ROW, ARRAY, window and whatever else; its parts in order. */
    record Other(Range at, String text, List<Expression> parts) implements Expression {}
}
