package dev.sluice.change.rollout;

import dev.sluice.engine.Outcome;
import dev.sluice.kernel.Actor;
import dev.sluice.schema.Fingerprint;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes the runs of tasks, each in one transaction: the books are right whenever the server dies. */
@Component
class TaskBook {
    private static final Actor SLUICE = new Actor.System("rollouts");

    private final RolloutLedger ledger;
    private final RolloutSteps steps;
    private final RolloutGates gates;
    private final RunStore runs;
    private final TaskHistory history;
    private final InstantSource clock;

    TaskBook(
            RolloutLedger ledger,
            RolloutSteps steps,
            RolloutGates gates,
            RunStore runs,
            TaskHistory history,
            InstantSource clock) {
        this.ledger = ledger;
        this.steps = steps;
        this.gates = gates;
        this.runs = runs;
        this.history = history;
        this.clock = clock;
    }

    /**
     * A run that may begin.
     *
     * @param title of the issue
     * @param runner name of the actor on whose behalf it runs
     */
    record Opened(Task task, int attempt, String title, String runner) {}

    /**
     * Opens a run, if the task still may run: the gates are asked again, for an approval may have been lost since.
     * A task that is RUNNING was left so by a worker that died; its next run finds out by evidence what was done.
     *
     * @param guard fails when the worker has lost its lease
     */
    @Transactional
    Optional<Opened> open(TaskId id, String runner, Runnable guard) {
        guard.run();
        Optional<Rollout> found = ledger.lockRolloutOf(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Rollout rollout = found.get();
        Task task = ledger.lock(id);
        boolean recovering = task.status() == TaskStatus.RUNNING;
        if (!task.status().active() || !recovering && !mayRun(rollout)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        runs.interrupt(id, now);
        int attempt = ledger.start(task, now);
        runs.insert(id, attempt, runner, now);
        return Optional.of(new Opened(task, attempt, gates.issue(rollout).title(), runner));
    }

    private boolean mayRun(Rollout rollout) {
        if (rollout.status() != RolloutStatus.RUNNING) {
            return false;
        }
        Optional<String> closed = gates.closedSince(rollout);
        closed.ifPresent(why -> steps.pause(rollout, SLUICE, why));
        return closed.isEmpty();
    }

    /** Closes a run and takes the rollout on. Does nothing when another run has taken over. */
    @Transactional
    void close(Opened opened, TaskRun.Result result, Runnable guard) {
        guard.run();
        ledger.lock(opened.task().rollout());
        Task task = ledger.lock(opened.task().id());
        Instant now = clock.instant();
        Ending ending = Ending.of(result.outcome());
        if (!runs.finish(task.id(), opened.attempt(), ending.run(), ending.message(), ending.next(), now)) {
            return;
        }
        ledger.move(task, ending.task(), ending.message());
        if (ending.task() == TaskStatus.DONE) {
            history.record(task, opened.runner(), result.statements(), result.changedObjects(), "", now);
        } else if (ending.task().bad()) {
            steps.stopped(task, SLUICE, ending.task(), ending.message());
        }
        steps.advance(task.rollout(), SLUICE, opened.runner());
    }

    /** The server stops in order: the run ends here, the task stays where the next server finds it. */
    @Transactional
    void release(Opened opened, Runnable guard) {
        guard.run();
        ledger.lock(opened.task().rollout());
        boolean open = runs.finish(
                opened.task().id(),
                opened.attempt(),
                RunStatus.INTERRUPTED,
                "The server was stopped; the next run decides by evidence.",
                "",
                clock.instant());
        if (open) {
            ledger.tell(opened.task(), TaskStatus.RUNNING, "The server was stopped.");
        }
    }

    /**
     * Settles a task that is UNKNOWN as DONE, on a person's word.
     *
     * @param schema of the database now, when it could be read
     * @param changedObjects how many objects of the schema differ from before
     */
    @Transactional
    void markDone(Actor actor, Task seen, Optional<Fingerprint> schema, int changedObjects, String why) {
        ledger.lock(seen.rollout()).mustGoOn();
        Task task = ledger.lock(seen.id());
        TaskMove.MARK_DONE.check(task);
        Task settled = ledger.settle(task, schema, why);
        history.record(settled, actor.name(), 0, changedObjects, why, clock.instant());
        steps.advance(task.rollout(), actor, actor.name());
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
