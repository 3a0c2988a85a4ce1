/** Rules about indexes and keys. */
@NullMarked
package dev.sluice.rules.index;

import org.jspecify.annotations.NullMarked;
