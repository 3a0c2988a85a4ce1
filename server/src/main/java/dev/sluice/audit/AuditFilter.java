package dev.sluice.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries are asked for; what is absent does not matter.
 *
 * @param resource the beginning of the resource name
 * @param until exclusive
 */
record AuditFilter(
        Optional<String> actor,
        Optional<String> project,
        Optional<String> resource,
        Optional<String> outcome,
        Optional<Instant> since,
        Optional<Instant> until) {}
