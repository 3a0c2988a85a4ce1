package dev.sluice.change.rollout;

import dev.sluice.engine.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One attempt of a task.
 *
 * @param statement index of the statement that runs or ran last; -1 before the first
 * @param statements how many the script has; 0 until it is split
 * @param message how it ended, in one sentence; empty while it runs or when it went well
 * @param next what to do about it
 * @param waiting sessions that hold what it waits for, right now
 */
public record Run(
        TaskId task,
        int attempt,
        String actor,
        RunStatus status,
        int statement,
        int statements,
        String message,
        String next,
        List<Progress.Blocker> waiting,
        Instant startedAt,
        Optional<Instant> finishedAt) {}
