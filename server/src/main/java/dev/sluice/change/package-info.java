/**
 * Changes: what an issue proposes (plan), what review finds on every database (check), how it is carried out
 * (rollout), and what is kept of it (history).
 *
 * <p>Three packages by noun, in one line: {@code plan} ← {@code rollout} → {@code history}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "jobs",
            "access",
            "project",
            "catalog",
            "issue",
            "approval",
            "schema",
            "review"
        })
@NullMarked
package dev.sluice.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
