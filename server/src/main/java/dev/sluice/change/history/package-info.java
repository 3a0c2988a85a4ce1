/** History entries: what was done to which database, by whom, and what it changed. */
@NullMarked
package dev.sluice.change.history;

import org.jspecify.annotations.NullMarked;
