package dev.sluice.change.rollout;

import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The door to rollouts over all projects, for lists of what waits for whom. Its pages are ordered by time and issue, the
 * latest first, and their tokens hold just these two.
 */
@Component
public class WaitingRollouts {
    private final WaitingRolloutStore store;

    WaitingRollouts(WaitingRolloutStore store) {
        this.store = store;
    }

    /**
     * A rollout that waits for somebody.
     *
     * @param issue its uid
     * @param what the environment of the stage that waits to be run; empty when tasks failed
     * @param since when it came to this
     */
    public record Entry(UUID issue, String what, Instant since) {}

    /** The newest rollout of an issue: how it stands, and how many of its tasks are in which state. */
    public record Standing(RolloutStatus status, Map<TaskStatus, Long> tasks) {}

    /** Rollouts in the projects with a stage that waits for somebody to run it. */
    public Page<Entry> waiting(Set<String> projects, PageRequest page) {
        return store.waiting(projects, page);
    }

    /** How many those are, up to a limit. */
    public long countWaiting(Set<String> projects, int limit) {
        return store.countWaiting(projects, limit);
    }

    /** Rollouts in the projects that go on, or could, and have tasks that failed or whose outcome is not known. */
    public Page<Entry> troubled(Set<String> projects, PageRequest page) {
        return store.troubled(projects, page);
    }

    /** How many those are, up to a limit. */
    public long countTroubled(Set<String> projects, int limit) {
        return store.countTroubled(projects, limit);
    }

    /** Issues in the projects of which a rollout has begun and not ended. */
    public List<UUID> underWay(Set<String> projects) {
        return store.underWay(projects);
    }

    /** How the newest rollouts stand, by the uid of the issue; of issues without one there is none. */
    public Map<UUID, Standing> of(Collection<UUID> issues) {
        return store.standing(issues);
    }
}
