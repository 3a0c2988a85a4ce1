/**
 * Who may do what: permissions, roles, bindings, and the registry of routes. The guard asks before each handler;
 * doors ask again with the resource in hand.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "jobs", "identity"})
@NullMarked
package dev.sluice.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
