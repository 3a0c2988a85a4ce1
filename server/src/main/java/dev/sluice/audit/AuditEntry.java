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
 * @param status of the answer; absent when the entry was written together with the change, before the answer
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
        Optional<Integer> status,
        Optional<String> problem,
        String requestId,
        String address,
        Duration duration) {}
