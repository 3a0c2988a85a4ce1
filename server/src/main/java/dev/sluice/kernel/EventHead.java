package dev.sluice.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What all events say.
 *
 * @param project the project's id, when the event belongs to one
 * @param resource the resource name of what it happened to: {@code projects/plant/issues/17}
 */
public record EventHead(UUID id, Instant at, Actor actor, Optional<String> project, String resource) {}
