package dev.sluice.sql.statement;

import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.Range;
import java.util.List;
import java.util.Optional;

/**
 * A column as CREATE TABLE or ALTER TABLE defines it.
 *
 * @param nullable empty when the definition does not say
 * @param defaultValue the expression of DEFAULT
 * @param autoIncrement AUTO_INCREMENT, serial types and identity
 * @param generated GENERATED ALWAYS AS (expression)
 * @param onUpdate MySQL's ON UPDATE expression
 * @param constraints those written at the column, PRIMARY KEY and UNIQUE included, each with this column in its list
 * @param comment MySQL's COMMENT
 */
public record ColumnDef(
        Range at,
        Name name,
        Optional<DataType> type,
        Optional<Boolean> nullable,
        Optional<Expression> defaultValue,
        boolean autoIncrement,
        Optional<Expression> generated,
        Optional<Expression> onUpdate,
        List<ConstraintDef> constraints,
        Optional<String> comment) {}
