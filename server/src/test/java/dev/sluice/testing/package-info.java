/** Boots the server once per test JVM and talks to it as a client does. */
@org.jspecify.annotations.NullMarked
package dev.sluice.testing;
