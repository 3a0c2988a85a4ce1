package dev.sluice.change.rollout;

import java.util.List;

/** Where tasks wait for a worker; see {@link TaskJobs}. */
interface TaskQueue {
    /**
     * Wakes a worker for each task, when the transaction commits.
     *
     * @param actor name of the actor on whose behalf they run
     */
    void enqueue(List<Task> tasks, String actor);

    /** Asks the worker that runs a task to stop it. */
    void cancel(TaskId task);
}
