package dev.sluice.catalog;

/**
 * An ordered tier of instances.
 *
 * @param position rollouts go through environments by this number, lowest first
 * @param automatic whether a rollout's stage here starts by itself once the stages before it are done
 */
public record Environment(EnvironmentId id, String title, int position, boolean automatic, long version) {}
