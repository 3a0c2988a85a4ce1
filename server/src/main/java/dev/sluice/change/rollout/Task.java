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
 * @param key under which the database's own history knows the change
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
        ChangeKey key,
        TaskStatus status,
        String reason,
        int attempts,
        Optional<Fingerprint> before,
        Optional<Fingerprint> after,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {

    /** The same task, beginning where its like in an earlier rollout of the issue ended. */
    Task after(Task earlier) {
        String why = earlier.status() == TaskStatus.DONE
                ? "Done in an earlier rollout of this issue."
                : "In an earlier rollout of this issue: " + earlier.reason();
        return new Task(
                id,
                rollout,
                stage,
                change,
                database,
                name,
                instance,
                engine,
                script,
                key,
                earlier.status(),
                why,
                0,
                earlier.before(),
                earlier.after(),
                earlier.startedAt(),
                earlier.finishedAt());
    }
}
