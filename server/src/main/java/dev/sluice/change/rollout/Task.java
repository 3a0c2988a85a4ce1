package dev.sluice.change.rollout;

import dev.sluice.catalog.DatabaseId;
import dev.sluice.schema.Fingerprint;
import dev.sluice.sql.dialect.EngineId;
import java.time.Instant;
import java.util.Optional;

/**
 * One change on one database.
 *
 * @param stage position of its stage
 * @param change position of the change in the plan
 * @param name resource name of the database
 * @param reason why it is where it is, for people; may be empty
 * @param attempts runs so far
 * @param before schema before the first run; absent until then, or where the engine cannot read schemas
 */
public record Task(
        TaskId id,
        RolloutId rollout,
        int stage,
        int change,
        DatabaseId database,
        String name,
        String instance,
        EngineId engine,
        String script,
        TaskStatus status,
        String reason,
        int attempts,
        Optional<Fingerprint> before,
        Optional<Fingerprint> after,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {}
