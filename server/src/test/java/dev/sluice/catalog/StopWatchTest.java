package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.engine.Executor;
import dev.sluice.engine.Inspector;
import dev.sluice.engine.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StopWatchTest {
    private static final long A_WHILE = 20;

    private final Stopped session = new Stopped();

    @Test
    void stopsAgainAndAgainWhatStillRunsWhenTheTimeIsOver() throws InterruptedException {
        try (StopWatch watch = StopWatch.over(session, Duration.ofMillis(1))) {
            assertThat(watch).isNotNull();
            assertThat(session.twice.await(A_WHILE, TimeUnit.SECONDS)).isTrue();
        }
        int stops = session.stops.get();
        Thread.sleep(500);
        assertThat(session.stops).as("after it was closed").hasValue(stops);
    }

    @Test
    void leavesAloneWhatIsNotToStop() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(2);
        try (StopWatch watch = StopWatch.over(session, () -> {
            asked.countDown();
            return false;
        })) {
            assertThat(watch).isNotNull();
            assertThat(asked.await(A_WHILE, TimeUnit.SECONDS)).isTrue();
        }
        try (StopWatch watch = StopWatch.over(session, Duration.ofHours(1))) {
            assertThat(watch).isNotNull();
            Thread.sleep(500);
        }
        assertThat(session.stops).hasValue(0);
    }

    /** Counts how often it is stopped. */
    private static final class Stopped implements Session {
        private final AtomicInteger stops = new AtomicInteger();
        private final CountDownLatch twice = new CountDownLatch(2);

        @Override
        public void cancel() {
            stops.incrementAndGet();
            twice.countDown();
        }

        @Override
        public Server server() {
            return new Server("1", "one");
        }

        @Override
        public List<Session.Database> databases() {
            return List.of();
        }

        @Override
        public Optional<Inspector> inspector() {
            return Optional.empty();
        }

        @Override
        public Optional<Executor> executor() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
