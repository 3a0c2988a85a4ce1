/** The walk-through: a script applied to a schema in memory, statement by statement. Asks no database anything. */
@NullMarked
package dev.sluice.rules.walk;

import org.jspecify.annotations.NullMarked;
