package dev.sluice.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When to try again: 5 s, 10 s, 20 s … up to 3 h, and up to a quarter more; for a day, then never. Pure. */
final class Retries {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(3);
    private static final Duration ALTOGETHER = Duration.ofDays(1);
    private static final int DOUBLINGS = 12;

    private Retries() {}

    /**
     * @param attempts so far, at least 1
     * @return empty when it is to be given up
     */
    static Optional<Duration> pause(int attempts, Instant since, Instant now, RandomGenerator random) {
        long millis = Math.min(FIRST.toMillis() << Math.min(attempts - 1, DOUBLINGS), LONGEST.toMillis());
        Duration pause = Duration.ofMillis(millis + random.nextLong(millis / 4 + 1));
        return now.plus(pause).isAfter(since.plus(ALTOGETHER)) ? Optional.empty() : Optional.of(pause);
    }
}
