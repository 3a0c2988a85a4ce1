/**
 * The schema of a database at a moment: canonical, engine-printed types and expressions, sorted, comparable.
 */
@NullMarked
package dev.sluice.sql.schema;

import org.jspecify.annotations.NullMarked;
