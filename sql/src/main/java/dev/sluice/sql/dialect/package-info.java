/**
 * What an engine knows about its own SQL: splitting, parsing, spelling of names.
 */
@NullMarked
package dev.sluice.sql.dialect;

import org.jspecify.annotations.NullMarked;
