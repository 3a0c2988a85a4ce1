/**
 * Where things stand in a script: positions, ranges, units, names. Everything else in this module points here.
 */
@NullMarked
package dev.sluice.sql.text;

import org.jspecify.annotations.NullMarked;
