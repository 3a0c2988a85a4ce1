package dev.sluice.change.plan;

/** What is known of a change on one database. */
public enum CheckStatus {
    QUEUED,
    RUNNING,
    /** Nothing found above information. */
    PASSED,
    /** Warnings. */
    WARNED,
    /** Could not be judged, wholly or in part. */
    UNKNOWN,
    /** Errors: it may not be rolled out. */
    FAILED;

    public boolean finished() {
        return this != QUEUED && this != RUNNING;
    }
}
