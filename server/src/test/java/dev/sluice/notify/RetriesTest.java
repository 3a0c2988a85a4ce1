package dev.sluice.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void triesForADayWithGrowingPauses() {
        List<Duration> pauses = new ArrayList<>();
        Instant now = START;
        Optional<Duration> pause = Retries.pause(1, START, now, new Random(1));
        while (pause.isPresent()) {
            pauses.add(pause.get());
            now = now.plus(pause.get());
            pause = Retries.pause(pauses.size() + 1, START, now, new Random(1));
        }

        assertThat(pauses.getFirst()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(7));
        assertThat(pauses.getLast()).isBetween(Duration.ofHours(3), Duration.ofHours(4));
        assertThat(now).isBetween(START.plus(Duration.ofHours(20)), START.plus(Duration.ofDays(1)));
        assertThat(pauses).hasSizeBetween(14, 22);
    }
}
