package dev.sluice.kernel;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, a 12 bit counter, 62 random bits. */
public final class TimeOrderedIds implements Ids {
    private static final int COUNTER_END = 1 << 12;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long millis;
    private int counter;

    public TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public synchronized UUID next() {
        long now = clock.millis();
        if (now > millis) {
            millis = now;
            counter = 0;
        } else if (++counter == COUNTER_END) {
            // The millisecond is used up, or the clock went back: borrow from the future, order is kept.
            millis++;
            counter = 0;
        }
        long high = millis << 16 | 0x7000L | counter;
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
