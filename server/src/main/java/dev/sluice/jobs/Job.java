package dev.sluice.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A job as it stands.
 *
 * @param attempts runs begun so far
 * @param lastError what the last failed run said
 */
public record Job(
        UUID id,
        String kind,
        String key,
        JobState state,
        int attempts,
        boolean cancelRequested,
        Optional<String> lastError,
        Instant createdAt,
        Optional<Instant> finishedAt) {}
