/** Clauses that several rules ask about, gathered from wherever statements may hold them. */
@NullMarked
package dev.sluice.rules.clause;

import org.jspecify.annotations.NullMarked;
