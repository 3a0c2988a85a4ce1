/**
 * Used while this module is built, not shipped with it: takes PostgreSQL's parser as WebAssembly, cuts functions that
 * are too long for the JVM, and compiles the whole to class files.
 */
@NullMarked
package dev.sluice.engine.postgres.grammar.build;

import org.jspecify.annotations.NullMarked;
