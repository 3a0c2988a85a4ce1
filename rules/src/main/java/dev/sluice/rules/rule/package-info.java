/**
 * What a rule is: its description, its settings, and how it watches one review. Every rule depends on this package,
 * this package on none of them.
 */
@NullMarked
package dev.sluice.rules.rule;

import org.jspecify.annotations.NullMarked;
