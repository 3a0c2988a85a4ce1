/**
 * The catalogue: environments, instances, databases, database groups. The one room that opens connections to targets.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "jobs", "vault", "access", "project"})
@NullMarked
package dev.sluice.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
