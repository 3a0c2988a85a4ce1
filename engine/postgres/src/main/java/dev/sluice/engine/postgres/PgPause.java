package dev.sluice.engine.postgres;

import java.time.Duration;

/** Sleeping between tries. */
final class PgPause {
    private PgPause() {}

    /** Returns false when the thread was interrupted: whoever waits gives up. */
    static boolean slept(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
