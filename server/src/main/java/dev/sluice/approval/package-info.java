/**
 * Approvals: who must agree, in which order, and who did; bound to the digest of what they saw.
 *
 * <p>A request asks for agreement to one digest. When the plan changes, its digest changes, and the old agreement
 * is worth nothing: a new request takes its place.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access", "project", "issue"})
@NullMarked
package dev.sluice.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
