package dev.sluice.change.rollout;

import java.util.UUID;

/** A task. */
public record TaskId(UUID value) {}
