/**
 * MySQL and MariaDB: two engines side by side over shared parts, neither the parent of the other.
 *
 * <p>{@code link} connects, {@code schema} reads and prints schemas, {@code change} executes changes exactly once,
 * {@code dialect} reads SQL; this package puts them together as {@link dev.sluice.engine.Engine}s.
 */
@NullMarked
package dev.sluice.engine.mysql;

import org.jspecify.annotations.NullMarked;
