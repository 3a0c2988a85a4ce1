package dev.sluice.web;

import dev.sluice.kernel.Problem;
import dev.sluice.kernel.Signals;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Server-sent events: the state first, then events by number, resumed after {@code Last-Event-ID}. A stream ends after
 * a quarter of an hour, and its client comes back by itself: so that what it may see is asked anew.
 */
@Component
public class EventStreams implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(EventStreams.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int BATCH = 200;

    private final Signals signals;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    EventStreams(Signals signals) {
        this.signals = signals;
    }

    /**
     * Opens a stream to be returned by a handler that produces {@code text/event-stream}.
     *
     * @param lastEventId the header of a client that comes back: it gets what it missed, and no state
     * @throws Problem when the header is not a number of ours
     */
    public SseEmitter open(EventSource source, Optional<String> lastEventId) {
        Optional<Long> resumed = lastEventId.filter(id -> !id.isBlank()).map(EventStreams::sequence);
        Stream stream = new Stream(source);
        streams.add(stream);
        Thread.ofVirtual().name("events-" + source.topic()).start(() -> stream.run(resumed));
        return stream.emitter;
    }

    private static long sequence(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException foreign) {
            throw Problem.user("web.lastEventIdInvalid", "Last-Event-ID is not the id of an event of this stream.")
                    .next("Leave it out to start with the present state.")
                    .causedBy(foreign);
        }
    }

    /** One client that watches. */
    private final class Stream {
        private final SseEmitter emitter = new SseEmitter(0L);
        private final Semaphore bell = new Semaphore(0);
        private final EventSource source;
        private final long end = System.nanoTime() + LONGEST.toNanos();
        private volatile boolean gone;

        Stream(EventSource source) {
            this.source = source;
            emitter.onCompletion(this::leave);
            emitter.onError(failure -> leave());
        }

        void leave() {
            gone = true;
            bell.release();
        }

        void run(Optional<Long> resumed) {
            try (Signals.Subscription subscription = signals.listen(source.topic(), bell::release)) {
                long last = resumed.isPresent() ? resumed.get() : send(source.state());
                while (!gone && System.nanoTime() < end) {
                    // Asked first: what was written before it was over is read after.
                    boolean over = source.over();
                    List<StreamEvent> events = source.after(last, BATCH);
                    for (StreamEvent event : events) {
                        last = send(event);
                    }
                    if (events.isEmpty()) {
                        if (over) {
                            return;
                        }
                        await();
                    }
                }
            } catch (IOException | IllegalStateException left) {
                log.debug("A client of {} left: {}", source.topic(), left.getMessage());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failure) {
                // The client comes back by itself and gets what it missed; the reason is for the log.
                log.warn("The stream of {} ended.", source.topic(), failure);
            } finally {
                streams.remove(this);
                emitter.complete();
            }
        }

        private long send(StreamEvent event) throws IOException {
            emitter.send(SseEmitter.event()
                    .id(Long.toString(event.sequence()))
                    .name(event.kind())
                    .data(event.data(), MediaType.APPLICATION_JSON));
            return event.sequence();
        }

        private void await() throws InterruptedException, IOException {
            if (!bell.tryAcquire(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                emitter.send(SseEmitter.event().comment("still here"));
            }
            bell.drainPermits();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends all streams; before the web server waits for its open requests. */
    @Override
    public void stop() {
        running = false;
        streams.forEach(Stream::leave);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
