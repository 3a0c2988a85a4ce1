package dev.sluice.jobs;

import dev.sluice.kernel.Signals;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Claims due jobs and runs each on a thread of the operating system, until the server stops: jobs compute for long, and
 * nobody takes the processor from a virtual thread that computes, neither for a heartbeat nor for a web request.
 */
@Component
class JobRunner implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    /** Stops before the web server does, which stops before beans are closed. */
    private static final int PHASE = Integer.MAX_VALUE - 512;

    private final Map<String, JobHandler> handlers;
    private final JobStore store;
    private final JobEnding ending;
    private final TransactionOperations transactions;
    private final Signals signals;
    private final JobSettings settings;
    private final JsonMapper json;
    private final String owner = UUID.randomUUID().toString();
    private final Map<UUID, RunningJob> running = new ConcurrentHashMap<>();
    private final Semaphore claimBell = new Semaphore(0);
    private final Semaphore pulseBell = new Semaphore(0);
    private List<Signals.Subscription> subscriptions = List.of();
    private volatile boolean open;
    private volatile boolean alive;

    JobRunner(
            List<JobHandler> handlers,
            JobStore store,
            JobEnding ending,
            TransactionOperations transactions,
            Signals signals,
            JobSettings settings,
            JsonMapper json) {
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.store = store;
        this.ending = ending;
        this.transactions = transactions;
        this.signals = signals;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public void start() {
        if (handlers.isEmpty()) {
            return;
        }
        open = true;
        alive = true;
        subscriptions = List.of(
                signals.listen(Jobs.TOPIC, claimBell::release), signals.listen(Jobs.CANCEL_TOPIC, pulseBell::release));
        thread("jobs-claim").start(() -> loop(claimBell, settings.look(), this::claim));
        thread("jobs-heartbeat").start(() -> loop(pulseBell, settings.lease().dividedBy(3), this::heartbeat));
    }

    private static Thread.Builder thread(String name) {
        return Thread.ofPlatform().daemon().name(name);
    }

    /** Does the step whenever the bell rings, and now and then without. */
    private void loop(Semaphore bell, Duration pause, Runnable step) {
        while (alive) {
            try {
                step.run();
                if (bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException stop) {
                return;
            } catch (
                    RuntimeException
                            failure) { // the metadata store may be away for a while: the loop must outlive that
                log.warn("Looking after jobs failed, trying again: {}", failure.getMessage());
                sleep(settings.look());
            }
        }
    }

    private void claim() {
        int free = settings.workers() - running.size();
        if (!open || free <= 0) {
            return;
        }
        if (store.reviveLost() > 0) {
            log.warn("Took over jobs whose owner fell silent");
        }
        List<ClaimedJob> claimed =
                transactions.execute(status -> store.claim(handlers.keySet(), free, owner, settings.lease()));
        for (ClaimedJob job : claimed) {
            JobHandler handler = handlers.get(job.kind());
            if (handler != null) {
                RunningJob run = new RunningJob(
                        job, handler, store, json, settings.lease().toNanos());
                running.put(job.id(), run);
                thread("job-" + job.kind() + "-" + job.key()).start(() -> run(handler, run));
            }
        }
        if (claimed.size() == free) {
            // There may be more than fitted: whoever ends first rings.
            log.debug("All {} workers are busy", settings.workers());
        }
    }

    private void run(JobHandler handler, RunningJob run) {
        try {
            ending.of(handler, run);
        } catch (
                RuntimeException
                        unsaved) { // the end could not be written: the lease runs out and the job is taken over
            log.warn("The end of job {} {} could not be saved: {}", run.kind(), run.key(), unsaved.getMessage());
        } finally {
            running.remove(run.jobId());
            claimBell.release();
        }
    }

    private void heartbeat() {
        if (running.isEmpty()) {
            return;
        }
        Map<UUID, RunningJob> runs = Map.copyOf(running);
        long now = System.nanoTime();
        store.heartbeat(runs.keySet(), owner, settings.lease());
        Map<UUID, JobStore.Standing> standings = store.standings(runs.keySet());
        runs.forEach((id, run) -> {
            JobStore.Standing standing = standings.get(id);
            if (standing == null || standing.fence() != run.fence()) {
                run.lose();
            } else {
                run.alive(now, standing.cancelRequested());
            }
        });
    }

    /** Asks the running handlers to come to an end and waits; who does not is taken over after its lease. */
    @Override
    public void stop() {
        open = false;
        running.values().forEach(RunningJob::stop);
        long end = System.nanoTime() + settings.drain().toNanos();
        while (!running.isEmpty() && System.nanoTime() < end) {
            sleep(Duration.ofMillis(20));
        }
        if (!running.isEmpty()) {
            log.warn("{} jobs did not end in time; they are taken over when their lease runs out", running.size());
        }
        die();
    }

    /** Stops at once, as a killed server does. */
    void die() {
        open = false;
        alive = false;
        subscriptions.forEach(Signals.Subscription::close);
        claimBell.release();
        pulseBell.release();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return alive;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
