/**
 * SQL review: text → split → parse → walk-through → rules → findings. A verdict is a pure function of script, dialect,
 * schema, facts and rule set; nothing here asks a database.
 */
@NullMarked
package dev.sluice.rules;

import org.jspecify.annotations.NullMarked;
