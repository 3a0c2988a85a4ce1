/** Rules about tables. */
@NullMarked
package dev.sluice.rules.table;

import org.jspecify.annotations.NullMarked;
