package dev.sluice.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An API token, without its secret.
 *
 * @param permissions when present, the token is good for these only
 */
record ApiToken(
        UUID id,
        String account,
        String title,
        Optional<Set<String>> permissions,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> usedAt) {}
