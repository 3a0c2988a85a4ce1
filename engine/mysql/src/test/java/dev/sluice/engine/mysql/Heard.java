package dev.sluice.engine.mysql;

import dev.sluice.engine.Progress;
import dev.sluice.sql.text.Range;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what a change said of itself. */
class Heard implements Progress {
    final List<Entry> entries = new CopyOnWriteArrayList<>();
    final List<Integer> started = new CopyOnWriteArrayList<>();
    final List<List<Blocker>> waits = new CopyOnWriteArrayList<>();
    volatile boolean cancel;
    volatile String evidence = "";

    @Override
    public void planned(int statements) {}

    @Override
    public void started(int statement, Range at) {
        started.add(statement);
    }

    @Override
    public void finished(Entry entry) {
        entries.add(entry);
    }

    @Override
    public void waiting(int statement, List<Blocker> blockers) {
        waits.add(blockers);
    }

    @Override
    public void evidence(String note) {
        evidence = note;
    }

    @Override
    public boolean cancelled() {
        return cancel;
    }
}
