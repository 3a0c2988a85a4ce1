/** Rollouts: stages in the order of environments, a task per database and change, a run per attempt. */
@NamedInterface("rollout")
@NullMarked
package dev.sluice.change.rollout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
