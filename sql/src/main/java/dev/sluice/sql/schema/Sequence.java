package dev.sluice.sql.schema;

import java.util.Optional;

/**
 * A sequence that people made or that a serial column owns; those of identity columns are left out.
 *
 * @param ownedBy {@code table.column}
 */
public record Sequence(
        String name,
        String type,
        String start,
        String increment,
        String min,
        String max,
        String cache,
        boolean cycle,
        Optional<String> ownedBy,
        Optional<String> comment) {}
