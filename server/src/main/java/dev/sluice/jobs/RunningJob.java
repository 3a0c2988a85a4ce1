package dev.sluice.jobs;

import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A run on this server. Told from outside when to stop; lost by itself when no heartbeat gets through. */
final class RunningJob implements JobRun {
    private final ClaimedJob job;
    private final boolean recovering;
    private final JobStore store;
    private final JsonMapper json;
    private final long leaseNanos;
    private volatile long leasedSince = System.nanoTime();
    private volatile boolean cancelRequested;
    private volatile boolean stopping;
    private volatile boolean lost;

    RunningJob(ClaimedJob job, JobHandler handler, JobStore store, JsonMapper json, long leaseNanos) {
        this.job = job;
        this.recovering = job.lost() && handler.afterLostLease() == JobHandler.AfterLostLease.RECOVER;
        this.store = store;
        this.json = json;
        this.leaseNanos = leaseNanos;
        this.cancelRequested = job.cancelRequested();
    }

    void alive(long since, boolean cancel) {
        leasedSince = since;
        cancelRequested |= cancel;
    }

    void lose() {
        lost = true;
    }

    void stop() {
        stopping = true;
    }

    String kind() {
        return job.kind();
    }

    @Override
    public UUID jobId() {
        return job.id();
    }

    @Override
    public String key() {
        return job.key();
    }

    @Override
    public <T> T payload(Class<T> type) {
        return json.readValue(job.payload(), type);
    }

    @Override
    public int attempt() {
        return job.attempt();
    }

    @Override
    public boolean recovering() {
        return recovering;
    }

    @Override
    public boolean cancelRequested() {
        return cancelRequested;
    }

    @Override
    public boolean shouldStop() {
        return stopping || cancelRequested || lost || System.nanoTime() - leasedSince > leaseNanos;
    }

    @Override
    public long fence() {
        return job.fence();
    }

    @Override
    public void guard() {
        if (lost || !store.holds(job.id(), job.fence())) {
            lost = true;
            throw new LeaseLost(job.kind() + " " + job.key());
        }
    }
}
