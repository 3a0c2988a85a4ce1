package dev.sluice.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * Which databases of a list are wanted; empty means any.
 *
 * @param text part of the name, without regard to case
 * @param labels that it has, with these values
 * @param assigned whether it belongs to a project
 */
public record DatabaseFilter(
        Optional<String> project,
        Optional<String> environment,
        Optional<String> instance,
        Optional<String> engine,
        Optional<String> text,
        Map<String, String> labels,
        Optional<Boolean> assigned) {}
