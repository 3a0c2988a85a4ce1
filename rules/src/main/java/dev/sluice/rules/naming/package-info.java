/** Rules about names. */
@NullMarked
package dev.sluice.rules.naming;

import org.jspecify.annotations.NullMarked;
