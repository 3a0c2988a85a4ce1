/**
 * SQLite. A target is a file under the directory that the operator allows. What a script says is judged by SQLite's own
 * compiler and read by a reader of our own; what the reader cannot read is said to be unread, never guessed.
 */
@NullMarked
package dev.sluice.engine.sqlite;

import org.jspecify.annotations.NullMarked;
