package dev.sluice.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting with an end: asks every 20 ms. */
record Patience(Duration limit) {
    private static final long STEP_MILLIS = 20;

    static Patience upTo(Duration limit) {
        return new Patience(limit);
    }

    /** @return whether the condition came true in time; false too when the thread is interrupted, which stays marked */
    boolean until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return condition.getAsBoolean();
            }
        }
        return true;
    }
}
