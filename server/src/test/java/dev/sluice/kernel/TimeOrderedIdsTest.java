package dev.sluice.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private static final InstantSource STOPPED = InstantSource.fixed(Instant.ofEpochMilli(1_700_000_000_000L));

    @Test
    void sortAfterAllEarlierOnesEvenWithinAMillisecond() {
        Ids ids = new TimeOrderedIds(STOPPED, new Random(1));
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            given.add(ids.next().toString());
        }

        assertThat(given).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void areOfVersionSeven() {
        var id = new TimeOrderedIds(STOPPED, new Random(1)).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(1_700_000_000_000L);
    }
}
