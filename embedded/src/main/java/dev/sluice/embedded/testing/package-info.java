/** One shared server of each kind for the tests of a JVM; every test takes a fresh database. */
@NullMarked
package dev.sluice.embedded.testing;

import org.jspecify.annotations.NullMarked;
