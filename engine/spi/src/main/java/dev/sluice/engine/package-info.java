/**
 * What an engine is. An implementation is found by {@link java.util.ServiceLoader} under {@link dev.sluice.engine.Engine};
 * nobody imports one by name. What an engine can do, it says by the presence of an object, never by a flag; what it
 * offers, the contract tests hold it to.
 */
@NullMarked
package dev.sluice.engine;

import org.jspecify.annotations.NullMarked;
