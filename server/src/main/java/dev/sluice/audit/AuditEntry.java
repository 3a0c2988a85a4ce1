package dev.sluice.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One call.
 *
 * @param actor resource name; {@code nobody} when unknown
 * @param outcome DONE, DENIED or FAILED
 * @param problem the code of the problem that was answered
 */
record AuditEntry(
        UUID id,
        Instant at,
        String actor,
        String actorTitle,
        String method,
        String route,
        String resource,
        Optional<String> project,
        Optional<String> permission,
        String outcome,
        int status,
        Optional<String> problem,
        String requestId,
        String address,
        Duration duration) {}
