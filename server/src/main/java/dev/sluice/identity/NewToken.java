package dev.sluice.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a new token needs.
 *
 * @param expiresAt absent: in 90 days; a year from now at most
 * @param permissions absent: all that its owner has
 */
record NewToken(String title, Optional<Instant> expiresAt, Optional<Set<String>> permissions) {}
