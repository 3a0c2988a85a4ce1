package dev.sluice.change.rollout;

import java.util.UUID;

/** A rollout. */
public record RolloutId(UUID value) {}
