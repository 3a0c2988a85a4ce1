/** Rules about what statements do. */
@NullMarked
package dev.sluice.rules.statement;

import org.jspecify.annotations.NullMarked;
