/**
 * Changes on MySQL and MariaDB take effect exactly once.
 *
 * <p>Both servers commit implicitly at DDL, so the history cannot be written in one transaction with the script.
 * Each statement with a lasting effect is a step of its own: DML shares its transaction with its step row; DDL stands
 * between an intent row, which holds the definitions of what it touches, and its done row. What an interrupted run left
 * is decided by {@link dev.sluice.engine.mysql.change.Evidence}; a session lock in the server keeps a second run, or a
 * statement of a dead one, apart.
 */
@NullMarked
package dev.sluice.engine.mysql.change;

import org.jspecify.annotations.NullMarked;
