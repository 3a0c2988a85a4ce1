/** Plans: ordered changes, each a script and the databases it is for; and the check of every one of them. */
@NullMarked
package dev.sluice.change.plan;

import org.jspecify.annotations.NullMarked;
