/**
 * PostgreSQL's own grammar, without native code: text in, parse tree or syntax error out. Nothing here knows what the
 * tree means.
 */
@NullMarked
package dev.sluice.engine.postgres.grammar;

import org.jspecify.annotations.NullMarked;
