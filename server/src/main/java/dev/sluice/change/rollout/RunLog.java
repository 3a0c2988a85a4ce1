package dev.sluice.change.rollout;

import dev.sluice.engine.Progress;
import dev.sluice.sql.text.Range;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Writes down what a run does, in batches: a script of 100,000 statements shall not cost as many transactions.
 * Used by the thread that executes. What is in memory is lost with the process; the target's history is not.
 */
final class RunLog implements Progress {
    private static final int BATCH = 500;
    private static final Duration PERIOD = Duration.ofMillis(500);
    private static final int TEXT = 2000;

    private final Task task;
    private final int attempt;
    private final RunStore runs;
    private final RolloutFeed feed;
    private final InstantSource clock;
    private final BooleanSupplier cancelled;
    private final List<LogEntry> pending = new ArrayList<>();
    private List<Blocker> blockers = List.of();
    private Instant written;
    private int statements;
    private int statement = -1;
    private int seq;

    RunLog(Task task, int attempt, RunStore runs, RolloutFeed feed, InstantSource clock, BooleanSupplier cancelled) {
        this.task = task;
        this.attempt = attempt;
        this.runs = runs;
        this.feed = feed;
        this.clock = clock;
        this.cancelled = cancelled;
        this.written = clock.instant();
    }

    int statements() {
        return statements;
    }

    int statement() {
        return statement;
    }

    @Override
    public void planned(int count) {
        statements = count;
    }

    @Override
    public void started(int index, Range at) {
        statement = index;
        blockers = List.of();
        if (Duration.between(written, clock.instant()).compareTo(PERIOD) > 0) {
            flush();
        }
    }

    @Override
    public void finished(Entry entry) {
        pending.add(new LogEntry(
                seq++,
                entry.statement(),
                entry.at().start().line(),
                entry.at().start().column(),
                cut(entry.text()),
                entry.start(),
                entry.duration(),
                entry.rows(),
                entry.notices(),
                entry.error(),
                entry.tries()));
        if (pending.size() >= BATCH) {
            flush();
        }
    }

    @Override
    public void waiting(int index, List<Blocker> by) {
        blockers = List.copyOf(by);
        flush();
    }

    @Override
    public void evidence(String note) {
        runs.evidence(task.id(), attempt, note);
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    /** Writes what has gathered. */
    void flush() {
        if (!pending.isEmpty()) {
            runs.append(task.id(), attempt, pending);
            pending.clear();
        }
        runs.progress(task.id(), attempt, statement, statements, blockers);
        feed.progress(task, statement, statements, !blockers.isEmpty());
        written = clock.instant();
    }

    /** PostgreSQL keeps no NUL in text; a driver's message may hold one. */
    private static String cut(String text) {
        String safe = text.replace('\0', '\uFFFD');
        return safe.length() <= TEXT ? safe : safe.substring(0, TEXT) + " …";
    }
}
