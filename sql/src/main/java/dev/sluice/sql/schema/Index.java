package dev.sluice.sql.schema;

import java.util.List;
import java.util.Optional;

/**
 * An index that is not merely the carrier of a constraint.
 *
 * @param method lower case: {@code btree}, {@code gin}, {@code fulltext} …
 * @param parts key parts in order, as the engine prints them: {@code name}, {@code lower(name)}, {@code name(10)}, {@code name DESC}
 * @param include columns of INCLUDE
 * @param where predicate of a partial index
 * @param valid false for what a failed CREATE INDEX CONCURRENTLY leaves behind
 */
public record Index(
        String name,
        boolean unique,
        String method,
        List<String> parts,
        List<String> include,
        Optional<String> where,
        Optional<String> options,
        boolean valid,
        Optional<String> comment) {}
