/**
 * What a statement says, in words that all dialects share: neutral facts, expressions and queries. Parsers fill
 * them, rules read them. A fact never holds text that a reader could not find again in the script.
 */
@NullMarked
package dev.sluice.sql.statement;

import org.jspecify.annotations.NullMarked;
