/**
 * Long work that survives restarts: durable jobs with leases, limits per group and fencing, and recurring
 * housekeeping. Knows no other room; what a job does is told by a {@link dev.sluice.jobs.JobHandler}.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package dev.sluice.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
