package dev.sluice.change.rollout;

import dev.sluice.approval.Approvals;
import dev.sluice.change.history.Histories;
import dev.sluice.change.history.HistoryEntry;
import dev.sluice.engine.Outcome;
import dev.sluice.issue.Issue;
import dev.sluice.issue.IssueStatus;
import dev.sluice.issue.Issues;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes the runs of tasks, each in one transaction: the books are right whenever the server dies. */
@Component
class TaskBook {
    private static final Actor SLUICE = new Actor.System("rollouts");

    private final RolloutSteps steps;
    private final RolloutStore rollouts;
    private final TaskStore tasks;
    private final RunStore runs;
    private final RolloutFeed feed;
    private final Issues issues;
    private final Approvals approvals;
    private final Histories histories;
    private final Ids ids;
    private final InstantSource clock;

    TaskBook(
            RolloutSteps steps,
            RolloutStore rollouts,
            TaskStore tasks,
            RunStore runs,
            RolloutFeed feed,
            Issues issues,
            Approvals approvals,
            Histories histories,
            Ids ids,
            InstantSource clock) {
        this.steps = steps;
        this.rollouts = rollouts;
        this.tasks = tasks;
        this.runs = runs;
        this.feed = feed;
        this.issues = issues;
        this.approvals = approvals;
        this.histories = histories;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A run that may begin.
     *
     * @param title of the issue
     * @param runner name of the actor on whose behalf it runs
     */
    record Opened(Task task, int attempt, String title, String runner, Instant startedAt) {}

    /**
     * Opens a run, if the task still may run: the gates are asked again, for an approval may have been lost since.
     * A task that is RUNNING was left so by a worker that died; its next run finds out by evidence what was done.
     *
     * @param guard fails when the worker has lost its lease
     */
    @Transactional
    Optional<Opened> open(TaskId id, String runner, Runnable guard) {
        guard.run();
        Optional<Task> found = tasks.find(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Rollout rollout = steps.lock(found.get().rollout());
        Task task = tasks.lock(id).orElseThrow();
        boolean recovering = task.status() == TaskStatus.RUNNING;
        if (!task.status().active()) {
            return Optional.empty();
        }
        Issue issue = issues.find(rollout.issueUid()).orElseThrow();
        if (!recovering && !mayRun(rollout, issue)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        int attempt = task.attempts() + 1;
        runs.interrupt(id, now);
        runs.insert(id, attempt, runner, now);
        tasks.start(id, attempt, now);
        feed.task(task, TaskStatus.RUNNING, "");
        return Optional.of(new Opened(task, attempt, issue.title(), runner, now));
    }

    private boolean mayRun(Rollout rollout, Issue issue) {
        if (rollout.status() != RolloutStatus.RUNNING) {
            return false;
        }
        if (issue.status() != IssueStatus.OPEN) {
            steps.pause(rollout, SLUICE, "The issue is not open any more.");
            return false;
        }
        if (!approvals.approved(rollout.issueUid(), rollout.digest())) {
            steps.pause(rollout, SLUICE, "The approval was lost: the plan changed after the rollout began.");
            return false;
        }
        return true;
    }

    /** Closes a run and takes the rollout on. Does nothing when another run has taken over. */
    @Transactional
    void close(Opened opened, TaskRun.Result result, Runnable guard) {
        guard.run();
        steps.lock(opened.task().rollout());
        Task task = tasks.lock(opened.task().id()).orElseThrow();
        Instant now = clock.instant();
        Ending ending = Ending.of(result.outcome());
        if (!runs.finish(task.id(), opened.attempt(), ending.run(), ending.message(), ending.next(), now)) {
            return;
        }
        tasks.move(task.id(), ending.task(), ending.message(), Optional.of(now));
        feed.task(task, ending.task(), ending.message());
        if (ending.task() == TaskStatus.DONE) {
            record(opened, task, result, now);
        } else if (ending.task().bad()) {
            Rollout rollout = rollouts.find(task.rollout()).orElseThrow();
            feed.publish(
                    SLUICE,
                    rollout,
                    head -> new TaskStopped(head, opened.title(), task.name(), ending.task(), ending.message()));
            steps.failed(task.rollout(), SLUICE);
        }
        steps.advance(task.rollout(), SLUICE, opened.runner());
    }

    /** The server stops in order: the run ends here, the task goes back to where the next server finds it. */
    @Transactional
    void release(Opened opened, Runnable guard) {
        guard.run();
        Instant now = clock.instant();
        steps.lock(opened.task().rollout());
        if (runs.finish(
                opened.task().id(),
                opened.attempt(),
                RunStatus.INTERRUPTED,
                "The server was stopped; the next run decides by evidence.",
                "",
                now)) {
            feed.task(opened.task(), TaskStatus.RUNNING, "The server was stopped.");
        }
    }

    private void record(Opened opened, Task task, TaskRun.Result result, Instant now) {
        Rollout rollout = rollouts.find(task.rollout()).orElseThrow();
        var entry = new HistoryEntry(
                ids.next(),
                rollout.issue(),
                rollout.issueUid(),
                opened.title(),
                task.id().value(),
                task.database(),
                task.name(),
                rollout.stages().get(task.stage()).environment(),
                task.engine(),
                task.script(),
                opened.runner(),
                result.statements(),
                task.before(),
                task.after(),
                0,
                task.startedAt().orElse(opened.startedAt()),
                now);
        histories.record(entry.withObjects(histories.diff(entry).changes().size()));
    }

    /** What an outcome means for run and task. */
    private record Ending(RunStatus run, TaskStatus task, String message, String next) {
        static Ending of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Done done ->
                    new Ending(
                            RunStatus.DONE,
                            TaskStatus.DONE,
                            done.before() ? "An earlier run had done it; this one found the evidence." : "",
                            "");
                case Outcome.Failed failed ->
                    new Ending(RunStatus.FAILED, TaskStatus.FAILED, failed.message(), failed.next());
                case Outcome.Unknown unknown ->
                    new Ending(RunStatus.UNKNOWN, TaskStatus.UNKNOWN, unknown.reason(), unknown.next());
                case Outcome.Cancelled cancelled ->
                    new Ending(
                            RunStatus.CANCELLED,
                            TaskStatus.CANCELLED,
                            "Cancelled; " + cancelled.applied() + " statements had taken effect.",
                            "");
            };
        }
    }
}
