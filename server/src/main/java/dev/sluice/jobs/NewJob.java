package dev.sluice.jobs;

import java.time.Duration;
import java.util.Optional;

/**
 * A job to enqueue.
 *
 * @param kind names the {@link JobHandler}
 * @param key what it is about; there is at most one live job per kind and key
 * @param payload anything that Jackson writes; no secrets, the table keeps it
 * @param delay at least so long from now
 * @param priority higher runs first
 */
public record NewJob(String kind, String key, Object payload, Duration delay, int priority, Optional<JobGroup> group) {

    /** To run now, with the middle priority 0 and no limit. */
    public static NewJob of(String kind, String key, Object payload) {
        return new NewJob(kind, key, payload, Duration.ZERO, 0, Optional.empty());
    }

    public NewJob after(Duration wait) {
        return new NewJob(kind, key, payload, wait, priority, group);
    }

    public NewJob priority(int higherFirst) {
        return new NewJob(kind, key, payload, delay, higherFirst, group);
    }

    /** Of the jobs with this group key, at most {@code limit} run at a time, over all servers. */
    public NewJob group(String groupKey, int limit) {
        return new NewJob(kind, key, payload, delay, priority, Optional.of(new JobGroup(groupKey, limit)));
    }
}
