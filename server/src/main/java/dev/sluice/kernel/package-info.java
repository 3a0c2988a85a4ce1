/**
 * What every room shares: who acts, what went wrong, pages of lists, things that happened, ids and the clock.
 *
 * <p>Plain Java, no framework, and few types: a thing that only two rooms need belongs into the lower of them.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package dev.sluice.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
