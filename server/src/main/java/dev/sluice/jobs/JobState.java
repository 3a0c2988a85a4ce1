package dev.sluice.jobs;

/** Where a job stands. */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    /** Its attempts are used up. */
    FAILED,
    CANCELLED
}
