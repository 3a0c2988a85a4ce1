package dev.sluice.rules.rule;

import dev.sluice.rules.walk.TableKey;
import dev.sluice.sql.schema.TableSize;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured on the target before the review: review itself asks no database anything.
 *
 * @param sizes by table
 * @param estimates rows that a statement will touch, by index of the statement in the script
 */
public record KnownFacts(Map<TableKey, TableSize> sizes, Map<Integer, Estimate> estimates) {
    public static final KnownFacts NONE = new KnownFacts(Map.of(), Map.of());

    public KnownFacts {
        sizes = Map.copyOf(sizes);
        estimates = Map.copyOf(estimates);
    }

    /** Rows of a table; empty when the server does not know or nobody asked. */
    public Optional<Long> rows(TableKey table) {
        return Optional.ofNullable(sizes.get(table)).map(TableSize::rows).filter(rows -> rows >= 0);
    }

    public Optional<Estimate> estimate(int statement) {
        return Optional.ofNullable(estimates.get(statement));
    }

    /** What EXPLAIN said about a statement. */
    public sealed interface Estimate {
        /** So many rows. */
        record Rows(long count) implements Estimate {}

        /** The server refused the statement, in its words. */
        record Refused(String message) implements Estimate {}

        /** Nobody could tell: time ran out, no connection. */
        record Failed(String reason) implements Estimate {}
    }
}
