package dev.sluice.sql.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table.
 *
 * @param columns in their order in the table
 * @param constraints sorted by name; the primary key first
 * @param indexes sorted by name; those that only carry a constraint are left out
 * @param triggers sorted by name
 * @param options with lower-case keys: {@code engine}, {@code charset}, {@code collation}, {@code unlogged} … sorted by key
 * @param partitioning empty for a plain table
 */
public record Table(
        String name,
        List<Column> columns,
        List<Constraint> constraints,
        List<Index> indexes,
        List<Trigger> triggers,
        Map<String, String> options,
        Optional<Partitioning> partitioning,
        Optional<String> comment) {

    public Optional<Column> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    public Optional<Constraint.PrimaryKey> primaryKey() {
        return constraints.stream()
                .filter(Constraint.PrimaryKey.class::isInstance)
                .map(Constraint.PrimaryKey.class::cast)
                .findFirst();
    }

    /**
     * How a table is, or is part of, a partitioned one.
     *
     * @param by {@code RANGE (created_at)}; empty when the table itself is not divided
     * @param parent the table of which this is a partition, {@code namespace.name}
     * @param bound {@code FOR VALUES FROM … TO …} of a partition
     * @param partitions MySQL's partitions with their definitions, in order; PostgreSQL's are tables of their own
     */
    public record Partitioning(
            Optional<String> by, Optional<String> parent, Optional<String> bound, List<String> partitions) {}

    /** A trigger, as the engine prints it. */
    public record Trigger(String name, String definition, boolean enabled, Optional<String> comment) {}
}
