/**
 * Load programs that measure the product as its users meet it: the packed jar over HTTP, the executor against real
 * servers. Results are dated files in {@code bench/results}; nothing here is a test.
 */
@NullMarked
package dev.sluice.bench;

import org.jspecify.annotations.NullMarked;
