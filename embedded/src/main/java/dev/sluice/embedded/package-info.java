/**
 * Real database servers, started and stopped by us: the metadata store of a single machine, the demo's plants, the tests.
 *
 * <p>Only the binaries come from others' jars. A server lives in one folder together with its password, its log and a
 * lock; it outlives a killed JVM, and the next start on that folder adopts or stops it.
 */
@NullMarked
package dev.sluice.embedded;

import org.jspecify.annotations.NullMarked;
