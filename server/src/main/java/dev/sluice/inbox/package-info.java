/**
 * The inbox: what waits for a person, over all projects. Has no tables: each room says in its own SQL what of its own
 * waits for whom, in one common order, and this room merges the answers page by page.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "access", "project", "issue", "approval", "change :: rollout"})
@NullMarked
package dev.sluice.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
