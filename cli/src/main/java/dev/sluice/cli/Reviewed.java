package dev.sluice.cli;

import dev.sluice.rules.Verdict;

/**
 * A file and what review says about it.
 *
 * @param path as it was given
 */
record Reviewed(String path, String engine, Verdict verdict) {}
