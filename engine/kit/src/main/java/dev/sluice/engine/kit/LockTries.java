package dev.sluice.engine.kit;

import dev.sluice.engine.Change.Limits;
import java.time.Duration;

/**
 * How long each try waits for a lock, and how long to sleep before the next: short tries first, so that a change that
 * waits does not make everybody behind it wait too.
 */
public record LockTries(Duration longest, int retries) {
    private static final double FIRST_MILLIS = 100;

    public static LockTries of(Limits limits) {
        return new LockTries(limits.lockWait(), Math.max(0, limits.lockTries()));
    }

    /**
     * Grows from 100 ms to the longest, evenly in ratio.
     *
     * @param attempt from 1
     */
    public Duration wait(int attempt) {
        double last = Math.max(1, longest.toMillis());
        if (last <= FIRST_MILLIS || retries == 0) {
            return longest;
        }
        double share = Math.min(1, (attempt - 1) / (double) retries);
        return Duration.ofMillis(Math.round(FIRST_MILLIS * Math.pow(last / FIRST_MILLIS, share)));
    }

    /** As long as the try that just failed, at most 2 s: the others get their turn. */
    public Duration sleep(int attempt) {
        return Duration.ofMillis(Math.min(2_000, wait(attempt).toMillis()));
    }

    public boolean another(int attempt) {
        return attempt <= retries;
    }
}
