/** The boot: arguments, settings, the metadata store, and what every room gets handed in. No room imports this. */
@NullMarked
package dev.sluice;

import org.jspecify.annotations.NullMarked;
