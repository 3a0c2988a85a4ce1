package dev.sluice.schema;

import dev.sluice.sql.schema.TableSize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The newest snapshot of a database.
 *
 * @param takenAt when it was read last, though it may have looked like this for long
 * @param sizes by the server's estimate; empty when it was never asked
 * @param sizedAt when it was asked
 */
record Reading(
        Fingerprint fingerprint,
        Occasion occasion,
        Instant takenAt,
        List<TableSize> sizes,
        Optional<Instant> sizedAt) {}
