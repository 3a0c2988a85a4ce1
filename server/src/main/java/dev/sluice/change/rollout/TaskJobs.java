package dev.sluice.change.rollout;

import dev.sluice.jobs.Jobs;
import dev.sluice.jobs.NewJob;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hands tasks over as durable jobs. */
@Component
class TaskJobs implements TaskQueue {
    static final String KIND = "rollout.task";
    /** Tasks that run on one instance at a time. */
    private static final int PER_INSTANCE = 8;

    private final Jobs jobs;

    TaskJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    /** On whose behalf the task runs. */
    record Payload(String actor) {}

    @Override
    public void enqueue(List<Task> tasks, String actor) {
        tasks.forEach(task -> jobs.enqueue(NewJob.of(KIND, task.id().value().toString(), new Payload(actor))
                .group("change/" + task.instance(), PER_INSTANCE)));
    }

    @Override
    public void cancel(TaskId task) {
        jobs.requestCancel(KIND, task.value().toString());
    }
}
