package dev.sluice.jobs;

import java.util.UUID;

/**
 * A job that this server has just taken.
 *
 * @param lost an earlier run was cut off
 */
record ClaimedJob(
        UUID id,
        String kind,
        String key,
        String payload,
        int attempt,
        long fence,
        boolean lost,
        boolean cancelRequested) {}
