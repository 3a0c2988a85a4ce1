package dev.sluice.change.rollout;

import dev.sluice.schema.Fingerprint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/**
 * @param change position of the change in the plan
 * @param key under which the database's own history, in {@code sluice}, knows the change
 */
@Schema(name = "Task")
record TaskView(
        String id,
        int change,
        String database,
        String engine,
        String script,
        String key,
        TaskStatus status,
        Optional<String> reason,
        int attempts,
        Optional<String> before,
        Optional<String> after,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {

    static TaskView of(Task t) {
        return new TaskView(
                t.id().value().toString(),
                t.change(),
                t.name(),
                t.engine().value(),
                t.script(),
                t.key().value(),
                t.status(),
                Optional.of(t.reason()).filter(r -> !r.isEmpty()),
                t.attempts(),
                t.before().map(Fingerprint::value),
                t.after().map(Fingerprint::value),
                t.startedAt(),
                t.finishedAt());
    }
}
