package dev.sluice.change.rollout;

import java.util.Optional;

/**
 * Which tasks of a rollout are wanted; empty means any.
 *
 * @param stage id of the environment
 * @param database part of the resource name
 */
public record TaskFilter(Optional<TaskStatus> status, Optional<String> stage, Optional<String> database) {}
