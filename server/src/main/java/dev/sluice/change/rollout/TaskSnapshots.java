package dev.sluice.change.rollout;

import dev.sluice.catalog.Connections;
import dev.sluice.engine.Engine;
import dev.sluice.engine.EngineException;
import dev.sluice.engine.Session;
import dev.sluice.schema.Fingerprint;
import dev.sluice.schema.Occasion;
import dev.sluice.schema.Snapshots;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The schemas of a task's database before and after its change. */
@Component
class TaskSnapshots {
    private static final Logger log = LoggerFactory.getLogger(TaskSnapshots.class);

    private final Connections connections;
    private final Snapshots snapshots;
    private final TaskStore tasks;

    TaskSnapshots(Connections connections, Snapshots snapshots, TaskStore tasks) {
        this.connections = connections;
        this.snapshots = snapshots;
        this.tasks = tasks;
    }

    /** Kept from the first run on: a second run may find the change half done already. */
    Optional<Fingerprint> takeBefore(Task task, Engine engine, Session session) {
        if (task.before().isPresent()) {
            return task.before();
        }
        Optional<Fingerprint> before = take(task, engine, session);
        before.ifPresent(taken -> tasks.before(task.id(), taken));
        return before;
    }

    /** The change has taken effect: a snapshot that cannot be had does not undo that. */
    Optional<Fingerprint> takeAfter(Task task, Engine engine, Session session) {
        try {
            Optional<Fingerprint> after = take(task, engine, session);
            after.ifPresent(taken -> tasks.after(task.id(), taken));
            return after;
        } catch (EngineException unreadable) {
            log.warn("The schema of {} after its change could not be read.", task.name(), unreadable);
            return Optional.empty();
        }
    }

    /** How many objects differ between the two; none where one of them is not known. Costs time: not under a lock. */
    int changed(Optional<Fingerprint> before, Optional<Fingerprint> after) {
        return before.isEmpty() || after.isEmpty()
                ? 0
                : snapshots.diff(before.get(), after.get()).changes().size();
    }

    /** The schema now; absent when the database cannot be reached or read. */
    Optional<Fingerprint> read(Task task) {
        try (Session session = connections.open(task.database(), Connections.Purpose.READ)) {
            return take(task, connections.engine(task.engine()), session);
        } catch (EngineException unreachable) {
            log.warn("The schema of {} could not be read.", task.name(), unreachable);
            return Optional.empty();
        }
    }

    private Optional<Fingerprint> take(Task task, Engine engine, Session session) {
        return snapshots.take(task.database(), Occasion.CHANGE, engine, session);
    }
}
