package dev.sluice.change.rollout;

/** Where a task stands. */
public enum TaskStatus {
    /** Its stage, or an earlier change on the same database, is not so far. */
    PENDING,
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    /** Whether it took effect cannot be proved; a person decides. */
    UNKNOWN,
    SKIPPED,
    CANCELLED;

    /** Whether what comes after it may go on. */
    public boolean settled() {
        return this == DONE || this == SKIPPED;
    }

    public boolean active() {
        return this == QUEUED || this == RUNNING;
    }

    /** Whether its time has not come, or has come and not ended. */
    public boolean waits() {
        return this == PENDING || active();
    }

    /** Whether it counts against the failure limit. */
    public boolean bad() {
        return this == FAILED || this == UNKNOWN;
    }
}
