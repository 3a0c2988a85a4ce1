package dev.sluice.schema;

import dev.sluice.engine.Session;
import java.time.Duration;

/** Stops on the server, from beside, what a session does for too long. */
final class TimeLimit implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(500);

    private final Thread thread;

    private TimeLimit(Thread thread) {
        this.thread = thread;
    }

    static TimeLimit of(Duration limit, Session session) {
        return new TimeLimit(Thread.ofVirtual().name("time-limit").start(() -> watch(limit, session)));
    }

    /** Again and again: there may be a moment between two queries in which there is nothing to stop. */
    private static void watch(Duration limit, Session session) {
        try {
            Thread.sleep(limit);
            while (true) {
                session.cancel();
                Thread.sleep(STEP);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the end, so that no cancel reaches a session that has been closed. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
