package dev.sluice.change.rollout;

import dev.sluice.issue.IssueId;
import dev.sluice.kernel.Signals;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams a rollout to whoever watches: first the state as it is, then every event after it, by sequence. A watcher that
 * comes back with the last sequence it saw gets what it missed. Ends when the rollout has.
 */
@Component
class RolloutWatch {
    private static final Logger LOG = LoggerFactory.getLogger(RolloutWatch.class);
    /** Proxies cut connections that are silent for a minute. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Rollouts rollouts;
    private final Signals signals;

    RolloutWatch(Rollouts rollouts, Signals signals) {
        this.rollouts = rollouts;
        this.signals = signals;
    }

    SseEmitter open(IssueId issue, Optional<Long> lastSeen) {
        Rollout rollout = rollouts.get(issue);
        var emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("watch-" + rollout.id().value()).start(() -> stream(emitter, issue, rollout, lastSeen));
        return emitter;
    }

    private void stream(SseEmitter emitter, IssueId issue, Rollout start, Optional<Long> lastSeen) {
        var wakeUp = new Semaphore(0);
        try (var ignored = signals.listen(RolloutFeed.topic(start.id()), wakeUp::release)) {
            // After listening began: what happens between reading the state and waiting is not missed.
            long sequence = lastSeen.isPresent() ? lastSeen.get() : sendState(emitter, rollouts.get(issue));
            while (true) {
                List<RolloutEvent> events = rollouts.events(start.id(), sequence);
                for (RolloutEvent event : events) {
                    emitter.send(SseEmitter.event()
                            .id(String.valueOf(event.sequence()))
                            .name(event.kind())
                            .data(event.body(), MediaType.APPLICATION_JSON));
                    sequence = event.sequence();
                }
                if (events.isEmpty() && rollouts.get(issue).status().ended()) {
                    emitter.complete();
                    return;
                }
                if (events.isEmpty() && !wakeUp.tryAcquire(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
                wakeUp.drainPermits();
            }
        } catch (IOException | IllegalStateException watcherGone) {
            LOG.debug("a watcher of {} is gone", start.name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException failure) {
            // The watcher reconnects and gets what it missed; the reason is for the log.
            LOG.warn("watching {} failed", start.name(), failure);
            emitter.completeWithError(failure);
        }
    }

    private static long sendState(SseEmitter emitter, Rollout now) throws IOException {
        emitter.send(SseEmitter.event()
                .id(String.valueOf(now.sequence()))
                .name("state")
                .data(RolloutView.of(now), MediaType.APPLICATION_JSON));
        return now.sequence();
    }
}
