package dev.sluice.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.sluice.jobs.JobHandler.AfterLostLease;
import dev.sluice.kernel.Signals;
import dev.sluice.kernel.TimeOrderedIds;
import dev.sluice.testing.TestMetadata;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Two owners over one store, without the server around them. */
class JobsTest {
    private static final DataSource SOURCE = pooled(TestMetadata.migrated("jobs"));
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LEASE = Duration.ofMillis(600);

    private final JdbcClient jdbc = JdbcClient.create(SOURCE);
    private final TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(SOURCE));
    private final JobStore store = new JobStore(jdbc, JSON);
    private final Signals deaf = new DeafSignals();
    private final Jobs jobs = new Jobs(store, new TimeOrderedIds(InstantSource.system(), new Random()), deaf);
    private final List<JobRunner> owners = new ArrayList<>();

    @BeforeEach
    void empty() {
        jdbc.sql("delete from jobs.job").update();
    }

    @AfterEach
    void stopOwners() {
        owners.forEach(JobRunner::die);
    }

    @Test
    void runsEachJobOnceThoughTwoOwnersLook() {
        Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();
        for (int i = 0; i < 200; i++) {
            jobs.enqueue(NewJob.of("count", "k" + i, Map.of("n", i)));
        }
        JobHandler handler = handler("count", AfterLostLease.RETRY, run -> {
            runs.computeIfAbsent(run.key(), key -> new AtomicInteger()).incrementAndGet();
            return JobResult.done();
        });
        owner(handler);
        owner(handler);

        await().untilAsserted(() -> assertThat(count(JobState.DONE)).isEqualTo(200));
        assertThat(runs)
                .hasSize(200)
                .allSatisfy((key, times) -> assertThat(times).hasValue(1));
    }

    @Test
    void enqueueingTheLiveJobAgainGivesTheSameJob() {
        var first = jobs.enqueue(NewJob.of("same", "a", 1));

        assertThat(jobs.enqueue(NewJob.of("same", "a", 2))).isEqualTo(first);
        assertThat(jobs.enqueue(NewJob.of("same", "b", 2))).isNotEqualTo(first);
    }

    @Test
    void keepsTheLimitOfAGroupOverAllOwners() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 30; i++) {
            jobs.enqueue(NewJob.of("limited", "k" + i, i).group("server-1", 3));
        }
        JobHandler handler = handler("limited", AfterLostLease.RETRY, run -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            sleep(20);
            now.decrementAndGet();
            return JobResult.done();
        });
        owner(handler);
        owner(handler);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(count(JobState.DONE)).isEqualTo(30));
        assertThat(most.get()).isBetween(2, 3);
    }

    @Test
    void aLongQueueDoesNotStarveAShortOne() {
        ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 40; i++) {
            jobs.enqueue(NewJob.of("fair", "long" + i, i).group("long", 10));
        }
        for (int i = 0; i < 3; i++) {
            jobs.enqueue(NewJob.of("fair", "short" + i, i).group("short", 10));
        }
        owner(handler("fair", AfterLostLease.RETRY, run -> {
            order.add(run.key());
            sleep(10);
            return JobResult.done();
        }));

        await().untilAsserted(() -> assertThat(count(JobState.DONE)).isEqualTo(43));
        assertThat(order.stream().limit(16)).contains("short0", "short1", "short2");
    }

    @Test
    void lookingAtRunningJobsGivesTheConnectionBack() {
        try (var pool = new HikariDataSource()) {
            pool.setDataSource(SOURCE);
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(5000);
            var alone = new JobStore(JdbcClient.create(pool), JSON);
            assertThat(alone.standings(List.of(UUID.randomUUID()))).isEmpty();
            assertThat(alone.standings(List.of(UUID.randomUUID()))).isEmpty();
        }
    }

    @Test
    void jobsThatOnlyComputeDoNotKeepVirtualThreadsWaiting() throws InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        CountDownLatch computing = new CountDownLatch(processors);
        AtomicBoolean enough = new AtomicBoolean();
        for (int i = 0; i < processors; i++) {
            jobs.enqueue(NewJob.of("compute", "k" + i, i));
        }
        owner(
                handler("compute", AfterLostLease.RETRY, run -> {
                    computing.countDown();
                    while (!enough.get()) {
                        Thread.onSpinWait();
                    }
                    return JobResult.done();
                }),
                processors);
        try {
            assertThat(computing.await(20, TimeUnit.SECONDS)).isTrue();
            Thread request = Thread.startVirtualThread(() -> {});
            assertThat(request.join(Duration.ofSeconds(20))).isTrue();
        } finally {
            enough.set(true);
        }
    }

    @Test
    void aJobWhoseOwnerDiedIsRecoveredByAnother() {
        List<Boolean> recovering = new ArrayList<>();
        JobRunner dying = owner(handler("lost", AfterLostLease.RECOVER, run -> {
            recovering.add(run.recovering());
            sleep(60_000);
            return JobResult.done();
        }));
        jobs.enqueue(NewJob.of("lost", "a", 1));
        await().until(() -> recovering.size() == 1);
        dying.die();
        owner(handler("lost", AfterLostLease.RECOVER, run -> {
            recovering.add(run.recovering());
            return JobResult.done();
        }));

        await().untilAsserted(() -> assertThat(count(JobState.DONE)).isEqualTo(1));
        assertThat(recovering).containsExactly(false, true);
    }

    @Test
    void aRunThatWasOvertakenCannotWrite() {
        ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
        JobRunner dying = owner(handler("fenced", AfterLostLease.RETRY, run -> {
            sleep(2_000);
            log.add("old should stop " + run.shouldStop());
            try {
                transactions.executeWithoutResult(status -> run.guard());
                log.add("old wrote");
            } catch (LeaseLost lost) {
                log.add("old refused");
                throw lost;
            }
            return JobResult.done();
        }));
        jobs.enqueue(NewJob.of("fenced", "a", 1));
        await().until(() -> count(JobState.RUNNING) == 1);
        dying.die();
        owner(handler("fenced", AfterLostLease.RETRY, run -> {
            transactions.executeWithoutResult(status -> run.guard());
            log.add("new wrote");
            return JobResult.done();
        }));

        await().until(() -> log.size() == 3);
        assertThat(log).containsExactly("new wrote", "old should stop true", "old refused");
        assertThat(count(JobState.DONE)).isEqualTo(1);
    }

    @Test
    void failsAgainAndAgainThenGivesUp() {
        AtomicInteger gaveUp = new AtomicInteger();
        JobHandler handler = new TestHandler(
                "bad",
                AfterLostLease.RETRY,
                run -> {
                    throw new IllegalStateException("no " + run.attempt());
                },
                gaveUp);
        owner(handler);
        jobs.enqueue(NewJob.of("bad", "a", 1));

        await().atMost(Duration.ofSeconds(10)).until(() -> gaveUp.get() == 1);
        Job job = jobs.find("bad", "a").orElseThrow();
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.attempts()).isEqualTo(2);
        assertThat(job.lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("no 2"));
    }

    @Test
    void cancelReachesTheRunningHandlerAndTheWaitingJob() {
        owner(handler("cancel", AfterLostLease.RETRY, run -> {
            while (!run.cancelRequested()) {
                sleep(10);
            }
            return JobResult.cancelled();
        }));
        jobs.enqueue(NewJob.of("cancel", "running", 1));
        jobs.enqueue(NewJob.of("cancel", "waiting", 1).after(Duration.ofHours(1)));
        await().until(() -> count(JobState.RUNNING) == 1);

        jobs.requestCancel("cancel", "running");
        jobs.requestCancel("cancel", "waiting");

        await().untilAsserted(() -> assertThat(count(JobState.CANCELLED)).isEqualTo(2));
    }

    @Test
    void stoppingAsksHandlersToEndAndAnotherGoesOn() {
        JobHandler handler = handler("drained", AfterLostLease.RECOVER, run -> {
            for (int i = 0; i < 500; i++) {
                if (run.shouldStop()) {
                    return JobResult.again(Duration.ZERO);
                }
                sleep(2);
            }
            return JobResult.done();
        });
        JobRunner first = owner(handler);
        jobs.enqueue(NewJob.of("drained", "a", 1));
        await().until(() -> count(JobState.RUNNING) == 1);

        first.stop();

        assertThat(count(JobState.QUEUED)).isEqualTo(1);
        owner(handler);
        await().untilAsserted(() -> assertThat(count(JobState.DONE)).isEqualTo(1));
    }

    /** As the server has it: to open a connection for each step takes longer than the step. */
    private static DataSource pooled(DataSource source) {
        var pool = new HikariDataSource();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(30);
        return pool;
    }

    private JobRunner owner(JobHandler handler) {
        return owner(handler, 4);
    }

    private JobRunner owner(JobHandler handler, int workers) {
        JobSettings settings = new JobSettings(workers, LEASE, Duration.ofMillis(50), Duration.ofSeconds(5));
        JobRunner runner = new JobRunner(
                List.of(handler), store, new JobEnding(store, transactions), transactions, deaf, settings, JSON);
        runner.start();
        owners.add(runner);
        return runner;
    }

    private long count(JobState state) {
        return jdbc.sql("select count(*) from jobs.job where state = :state")
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    private static JobHandler handler(String kind, AfterLostLease lost, Function<JobRun, JobResult> work) {
        return new TestHandler(kind, lost, work, new AtomicInteger());
    }

    private record TestHandler(
            String kind, AfterLostLease afterLostLease, Function<JobRun, JobResult> work, AtomicInteger givenUp)
            implements JobHandler {
        @Override
        public JobResult run(JobRun run) {
            return work.apply(run);
        }

        @Override
        public int maxAttempts() {
            return 2;
        }

        @Override
        public void gaveUp(JobRun run, String lastError) {
            givenUp.incrementAndGet();
        }
    }

    /** Nothing is heard: what works so, works by looking. */
    private static final class DeafSignals implements Signals {
        @Override
        public void send(String topic) {}

        @Override
        public Subscription listen(String topic, Runnable waiter) {
            return () -> {};
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
