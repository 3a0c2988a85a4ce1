/**
 * Who is who: people and service accounts, groups, sessions and API tokens. Says who asks; what they may do is told by
 * access.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "jobs"})
@NullMarked
package dev.sluice.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
