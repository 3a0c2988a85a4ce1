package dev.sluice.change.rollout;

import dev.sluice.catalog.Connections;
import dev.sluice.change.plan.Plans;
import dev.sluice.engine.Change;
import dev.sluice.engine.Engine;
import dev.sluice.engine.EngineException;
import dev.sluice.engine.Executor;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Session;
import dev.sluice.schema.Fingerprint;
import dev.sluice.schema.Snapshots;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Runs one task on its database: snapshot, execution, snapshot. Whether it may run has been decided before, what
 * becomes of it is decided afterwards, both by {@link TaskBook}.
 */
@Component
class TaskRun {
    private final Connections connections;
    private final Snapshots snapshots;
    private final Plans plans;
    private final TaskStore tasks;
    private final RunStore runs;
    private final RolloutFeed feed;
    private final InstantSource clock;

    TaskRun(
            Connections connections,
            Snapshots snapshots,
            Plans plans,
            TaskStore tasks,
            RunStore runs,
            RolloutFeed feed,
            InstantSource clock) {
        this.connections = connections;
        this.snapshots = snapshots;
        this.plans = plans;
        this.tasks = tasks;
        this.runs = runs;
        this.feed = feed;
        this.clock = clock;
    }

    /** What came out, and how many statements the script has. */
    record Result(Outcome outcome, int statements) {}

    /** @param stop whether the worker is asked to stop; then the statement that runs is stopped on the server */
    Result run(TaskBook.Opened opened, BooleanSupplier stop) {
        Task task = opened.task();
        Engine engine = connections.engine(task.engine());
        var log = new RunLog(task, opened.attempt(), runs, feed, clock, stop);
        try (Session session = connections.open(task.database(), Connections.Purpose.CHANGE);
                StopWatch watch = StopWatch.over(session, stop)) {
            Optional<Executor> executor = session.executor();
            if (executor.isEmpty()) {
                return failed(
                        log, engine.label() + " cannot execute changes", "Leave such databases out of plans.", "");
            }
            if (task.before().isEmpty()) {
                snapshots.take(engine, session).ifPresent(before -> tasks.before(task.id(), before));
            }
            Outcome outcome = executor.get().execute(change(opened), log);
            log.flush();
            if (outcome instanceof Outcome.Done) {
                after(engine, session).ifPresent(after -> tasks.after(task.id(), after));
            }
            return new Result(outcome, log.statements());
        } catch (EngineException e) {
            return failed(
                    log, String.valueOf(e.getMessage()), e.next(), e.sqlState().orElse(""));
        }
    }

    private Change change(TaskBook.Opened opened) {
        Task task = opened.task();
        return new Change(
                task.id().changeKey(),
                opened.title(),
                opened.runner(),
                plans.script(task.script()).text(),
                opened.attempt(),
                Change.Limits.DEFAULT);
    }

    /** The change has taken effect: a snapshot that cannot be had does not undo that. */
    private Optional<Fingerprint> after(Engine engine, Session session) {
        try {
            return snapshots.take(engine, session);
        } catch (EngineException unreadable) {
            return Optional.empty();
        }
    }

    /** Before the executor was called nothing has been done; it reports everything later as an outcome. */
    private static Result failed(RunLog log, String message, String next, String sqlState) {
        return new Result(new Outcome.Failed(-1, 0, message, next, sqlState), log.statements());
    }
}
