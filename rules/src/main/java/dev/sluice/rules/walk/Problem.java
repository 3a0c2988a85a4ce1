package dev.sluice.rules.walk;

import dev.sluice.sql.text.Range;

/**
 * Why a statement cannot work on the schema that it meets.
 *
 * @param rule {@code schema-missing-table}, {@code schema-duplicate-column} …
 */
public record Problem(String rule, Range at, String message) {}
