package dev.sluice.change.history;

import java.util.Optional;

/**
 * Which entries are wanted; empty means any.
 *
 * @param database resource name
 * @param issue number
 */
public record HistoryFilter(Optional<String> database, Optional<Long> issue) {}
