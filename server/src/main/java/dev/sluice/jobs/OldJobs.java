package dev.sluice.jobs;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets jobs that ended a week ago. */
@Component
class OldJobs implements Recurring {
    private static final Duration KEPT = Duration.ofDays(7);

    private final JobStore store;

    OldJobs(JobStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "jobs.forget-old";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        store.deleteFinishedBefore(KEPT);
    }
}
