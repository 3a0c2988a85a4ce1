package dev.sluice.jobs;

/** What jobs of one kind do; a bean of the room that enqueues them. */
public interface JobHandler {

    /** What to do with a job whose owner fell silent: its server died, or lost the metadata store. */
    enum AfterLostLease {
        /** Run it again: for work that may be repeated. */
        RETRY,
        /** Run it with {@link JobRun#recovering()}, to find out what became of the lost run. Never repeats by itself. */
        RECOVER
    }

    /** Stable: it stands in the table. */
    String kind();

    /**
     * Does the work. Called on a virtual thread of its own, outside a transaction. Any exception counts as a failed
     * attempt, and the job runs again after a pause that doubles; a {@link LeaseLost} counts as nothing, for the job
     * belongs to another.
     */
    JobResult run(JobRun run);

    AfterLostLease afterLostLease();

    /** Runs before the job is given up. */
    default int maxAttempts() {
        return 5;
    }

    /** Called once, in the transaction that marks the job as failed. */
    default void gaveUp(JobRun run, String lastError) {}
}
