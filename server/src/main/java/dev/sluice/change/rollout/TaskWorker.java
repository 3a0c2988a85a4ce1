package dev.sluice.change.rollout;

import dev.sluice.engine.Outcome;
import dev.sluice.jobs.JobHandler;
import dev.sluice.jobs.JobResult;
import dev.sluice.jobs.JobRun;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Does tasks that were handed over as durable jobs. */
@Component
class TaskWorker implements JobHandler {
    private final TaskBook book;
    private final TaskRun runner;

    TaskWorker(TaskBook book, TaskRun runner) {
        this.book = book;
        this.runner = runner;
    }

    @Override
    public String kind() {
        return TaskJobs.KIND;
    }

    /** A task is run again with the same key; the target's own history decides what is left to do. */
    @Override
    public AfterLostLease afterLostLease() {
        return AfterLostLease.RECOVER;
    }

    /** The books are closed by every run that can reach the metadata store; until then the task must not be dropped. */
    @Override
    public int maxAttempts() {
        return Integer.MAX_VALUE;
    }

    @Override
    public JobResult run(JobRun job) {
        var payload = job.payload(TaskJobs.Payload.class);
        Optional<TaskBook.Opened> opened =
                book.open(new TaskId(UUID.fromString(job.key())), payload.actor(), job::guard);
        if (opened.isEmpty()) {
            return JobResult.done();
        }
        TaskRun.Result result = runner.run(opened.get(), job::shouldStop);
        boolean interrupted = job.shouldStop() && !job.cancelRequested() && !(result.outcome() instanceof Outcome.Done);
        if (interrupted) {
            book.release(opened.get(), job::guard);
            return JobResult.again(Duration.ZERO);
        }
        book.close(opened.get(), result, job::guard);
        return JobResult.done();
    }
}
