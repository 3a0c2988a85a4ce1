/**
 * The SPI as abstract tests: an engine extends them with a fixture and passes, or is not an engine. Capability absent:
 * the test of it asks that it is really absent.
 */
@NullMarked
package dev.sluice.engine.tck;

import org.jspecify.annotations.NullMarked;
