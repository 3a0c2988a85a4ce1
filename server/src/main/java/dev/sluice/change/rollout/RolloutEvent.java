package dev.sluice.change.rollout;

/**
 * What watchers of a rollout are told.
 *
 * @param sequence counts the events of one rollout from 1, without gaps
 * @param kind {@code rollout}, {@code stage}, {@code task}
 * @param body JSON
 */
public record RolloutEvent(long sequence, String kind, String body) {}
