package dev.sluice.change.rollout;

import dev.sluice.catalog.Connections;
import dev.sluice.catalog.StopWatch;
import dev.sluice.change.plan.Scripts;
import dev.sluice.engine.Change;
import dev.sluice.engine.Engine;
import dev.sluice.engine.EngineException;
import dev.sluice.engine.Executor;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Session;
import dev.sluice.schema.Fingerprint;
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
    private final TaskSnapshots snapshots;
    private final Scripts scripts;
    private final RunLogs logs;

    TaskRun(Connections connections, TaskSnapshots snapshots, Scripts scripts, RunLogs logs) {
        this.connections = connections;
        this.snapshots = snapshots;
        this.scripts = scripts;
        this.logs = logs;
    }

    /** What came out, how many statements the script has, and how many objects of the schema it changed. */
    record Result(Outcome outcome, int statements, int changedObjects) {}

    /** @param stop whether the worker is asked to stop; then the statement that runs is stopped on the server */
    Result run(TaskBook.Opened opened, BooleanSupplier stop) {
        Task task = opened.task();
        Engine engine = connections.engine(task.engine());
        RunLog log = logs.open(task, opened.attempt(), stop);
        try (Session session = connections.open(task.database(), Connections.Purpose.CHANGE);
                StopWatch watch = StopWatch.over(session, stop)) {
            Optional<Executor> executor = session.executor();
            if (executor.isEmpty()) {
                return failed(
                        log, engine.label() + " cannot execute changes", "Leave such databases out of plans.", "");
            }
            Optional<Fingerprint> before = snapshots.takeBefore(task, engine, session);
            Outcome outcome = executor.get().execute(change(opened), log);
            log.flush();
            Optional<Fingerprint> after =
                    outcome instanceof Outcome.Done ? snapshots.takeAfter(task, engine, session) : Optional.empty();
            return new Result(outcome, log.statements(), snapshots.changed(before, after));
        } catch (EngineException e) {
            return failed(
                    log, String.valueOf(e.getMessage()), e.next(), e.sqlState().orElse(""));
        }
    }

    private Change change(TaskBook.Opened opened) {
        Task task = opened.task();
        return new Change(
                task.key().value(),
                opened.title(),
                opened.runner(),
                scripts.get(task.script()).text(),
                opened.attempt(),
                Change.Limits.DEFAULT,
                logs.evidence(task));
    }

    /** Before the executor was called nothing has been done; it reports everything later as an outcome. */
    private static Result failed(RunLog log, String message, String next, String sqlState) {
        return new Result(new Outcome.Failed(-1, 0, message, next, sqlState), log.statements(), 0);
    }
}
