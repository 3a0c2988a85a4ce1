package dev.sluice.jobs;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The pause before the next attempt: 1 s, 2 s, 4 s … up to 5 min, and up to a quarter more so that not all come at once. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;

    private Backoff() {}

    static Duration after(int attempts, RandomGenerator random) {
        long millis = FIRST.toMillis() << Math.min(Math.max(attempts - 1, 0), DOUBLINGS);
        millis = Math.min(millis, LONGEST.toMillis());
        return Duration.ofMillis(millis + random.nextLong(millis / 4 + 1));
    }
}
