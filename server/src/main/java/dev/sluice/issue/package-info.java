/**
 * Issues: the request and its conversation, whatever its kind.
 *
 * <p>An issue knows who asked for what, and what people said about it. What it proposes (a plan), who must agree
 * (approvals) and what came of it (a rollout) are other rooms' business; they name the issue by its uid.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "access", "project"})
@NullMarked
package dev.sluice.issue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
