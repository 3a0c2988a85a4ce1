package dev.sluice.change.plan;

import java.util.UUID;

/** One revision of a plan. */
public record PlanId(UUID value) {}
