package dev.sluice.jobs;

import java.util.UUID;

/** One run of a job, as its handler sees it. */
public interface JobRun {

    UUID jobId();

    String key();

    /** @throws tools.jackson.core.JacksonException when the payload is not of the type */
    <T> T payload(Class<T> type);

    /** 1 for the first run. */
    int attempt();

    /** An earlier run of a {@link JobHandler.AfterLostLease#RECOVER} job was cut off, and nobody knows how far it got. */
    boolean recovering();

    /** Somebody asked to cancel. The handler decides whether it still can; it answers {@link JobResult.Cancelled}. */
    boolean cancelRequested();

    /** The server stops, the lease is lost, or cancelling was asked for: come to an end. */
    boolean shouldStop();

    /** Grows with each run of the job: what carries a smaller number comes from a run that is over. */
    long fence();

    /**
     * Makes sure, within the caller's transaction and until its end, that the job is still this run's. Call it in
     * each transaction that writes for the job.
     *
     * @throws LeaseLost when it belongs to another run
     */
    void guard();
}
