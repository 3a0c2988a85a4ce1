package dev.sluice.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Runs a handler and writes down how it ended, if the job is still the run's to write about. */
@Component
class JobEnding {
    private static final Logger log = LoggerFactory.getLogger(JobEnding.class);
    private static final int LONGEST_ERROR = 2000;

    private final JobStore store;
    private final TransactionOperations transactions;

    JobEnding(JobStore store, TransactionOperations transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    void of(JobHandler handler, RunningJob run) {
        try {
            if (!ended(run, handler.run(run))) {
                log.warn("Job {} {} ended after it had been taken over", run.kind(), run.key());
            }
        } catch (LeaseLost lost) {
            log.warn("Job {} {} belongs to another run", run.kind(), run.key());
        } catch (RuntimeException failure) { // whatever a handler throws is a failed attempt, not the end of the worker
            failed(handler, run, failure);
        }
    }

    private boolean ended(RunningJob run, JobResult result) {
        return switch (result) {
            case JobResult.Done _ -> store.finish(run.jobId(), run.fence(), JobState.DONE, Optional.empty());
            case JobResult.Cancelled _ -> store.finish(run.jobId(), run.fence(), JobState.CANCELLED, Optional.empty());
            case JobResult.Again again ->
                store.requeue(run.jobId(), run.fence(), again.after(), true, Optional.empty());
        };
    }

    private void failed(JobHandler handler, RunningJob run, RuntimeException failure) {
        String error = shortened(failure.toString());
        if (run.attempt() < handler.maxAttempts()) {
            Duration pause = Backoff.after(run.attempt(), RandomGenerator.getDefault());
            log.warn("Job {} {} failed, next attempt in {}", run.kind(), run.key(), pause, failure);
            store.requeue(run.jobId(), run.fence(), pause, false, Optional.of(error));
            return;
        }
        log.error("Job {} {} failed for good", run.kind(), run.key(), failure);
        transactions.executeWithoutResult(status -> {
            if (store.finish(run.jobId(), run.fence(), JobState.FAILED, Optional.of(error))) {
                handler.gaveUp(run, error);
            }
        });
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
