package dev.sluice.identity;

import dev.sluice.identity.SessionStore.Failures;
import java.time.Duration;
import java.time.Instant;

/** How long to wait after wrong passwords: some are free, then 15 s that double with each, up to 15 minutes. */
record Throttle(int free) {
    static final Throttle OF_ACCOUNT = new Throttle(5);
    static final Throttle OF_ADDRESS = new Throttle(20);
    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final long FIRST_SECONDS = 15;
    private static final int DOUBLINGS = 6;

    /** What is left of the pause; zero or less when there is none. */
    Duration left(Failures failures, Instant now) {
        if (failures.times() < free) {
            return Duration.ZERO;
        }
        long seconds = FIRST_SECONDS << Math.min(failures.times() - free, DOUBLINGS);
        Duration pause = Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
        return Duration.between(now, failures.lastAt().plus(pause));
    }
}
