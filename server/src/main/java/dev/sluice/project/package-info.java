/**
 * Projects: the boundary of ownership. Databases, members, policies and issues belong to one; an archived project
 * keeps everything and changes nothing.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "jobs", "identity", "access"})
@NullMarked
package dev.sluice.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
