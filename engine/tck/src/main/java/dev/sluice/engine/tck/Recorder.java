package dev.sluice.engine.tck;

import dev.sluice.engine.Progress;
import dev.sluice.sql.text.Range;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Keeps what a change reports. */
public final class Recorder implements Progress {
    public final List<Integer> planned = new CopyOnWriteArrayList<>();
    public final List<Integer> started = new CopyOnWriteArrayList<>();
    public final List<Entry> entries = new CopyOnWriteArrayList<>();
    public final List<Blocker> blockers = new CopyOnWriteArrayList<>();
    public final CountDownLatch running = new CountDownLatch(1);
    private volatile boolean stop;
    private volatile boolean forgetful;
    private volatile String evidence = "";

    public void stop() {
        stop = true;
    }

    @Override
    public void planned(int statements) {
        planned.add(statements);
    }

    @Override
    public void started(int statement, Range at) {
        started.add(statement);
        running.countDown();
    }

    @Override
    public void finished(Entry entry) {
        entries.add(entry);
    }

    @Override
    public void waiting(int statement, List<Blocker> who) {
        blockers.addAll(who);
    }

    /** What was noted last; empty when nothing. */
    public String evidence() {
        return evidence;
    }

    /** From now on nothing can be kept. */
    public void refuseEvidence() {
        forgetful = true;
    }

    @Override
    public void evidence(String note) {
        if (forgetful) {
            throw new IllegalStateException("nothing can be kept");
        }
        evidence = note;
    }

    @Override
    public boolean cancelled() {
        return stop;
    }
}
