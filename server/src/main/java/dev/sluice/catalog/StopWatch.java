package dev.sluice.catalog;

import dev.sluice.engine.Session;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Watches, beside the thread that works in a session, whether it shall stop; then stops the statement on the server. */
public final class StopWatch implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(200);

    private final Thread thread;

    private StopWatch(Thread thread) {
        this.thread = thread;
    }

    /** Stops what runs as soon as it is asked to. */
    public static StopWatch over(Session session, BooleanSupplier stop) {
        return new StopWatch(Thread.ofVirtual().name("stop-watch").start(() -> watch(session, stop)));
    }

    /** Stops what still runs when the time is over. */
    public static StopWatch over(Session session, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        return over(session, () -> System.nanoTime() - end >= 0);
    }

    /** Again and again: the next statement may have begun before it was known that no more shall. */
    private static void watch(Session session, BooleanSupplier stop) {
        try {
            while (true) {
                Thread.sleep(STEP);
                if (stop.getAsBoolean()) {
                    session.cancel();
                }
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
