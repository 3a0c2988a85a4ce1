package dev.sluice.jobs;

/**
 * Jobs that share a limit, such as all that run on one database server.
 *
 * @param limit at most so many at a time, 1 or more
 */
public record JobGroup(String key, int limit) {
    public JobGroup {
        if (limit < 1) {
            throw new IllegalArgumentException("a group's limit is at least 1, not " + limit);
        }
    }
}
