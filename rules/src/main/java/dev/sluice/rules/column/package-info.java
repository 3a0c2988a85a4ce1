/** Rules about columns. */
@NullMarked
package dev.sluice.rules.column;

import org.jspecify.annotations.NullMarked;
