/**
 * PostgreSQL's SQL: parse tree in, neutral facts with exact positions out. The tree gives starts in bytes and no ends;
 * ends, names and clauses come from tokens.
 */
@NullMarked
package dev.sluice.engine.postgres.dialect;

import org.jspecify.annotations.NullMarked;
