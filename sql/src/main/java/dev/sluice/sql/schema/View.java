package dev.sluice.sql.schema;

import java.util.List;
import java.util.Optional;

/**
 * A view.
 *
 * @param query as the engine prints it, without a final semicolon
 * @param columns names in order
 * @param indexes of a materialised view
 * @param settings statements for what its definition cannot say, sorted: rules, defaults and comments of columns
 */
public record View(
        String name,
        boolean materialized,
        String query,
        List<String> columns,
        List<Index> indexes,
        List<Table.Trigger> triggers,
        Optional<String> options,
        Optional<String> comment,
        List<String> settings) {}
