package outside;

import dev.sluice.kernel.Signals;
import dev.sluice.web.EventSource;
import dev.sluice.web.EventStreams;
import dev.sluice.web.StreamEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A counter that can be watched. Outside of dev.sluice, because routes of tests are not in the registry. */
@RestController
public class CounterResource implements EventSource {
    private final AtomicLong count = new AtomicLong();
    private final EventStreams streams;
    private final Signals signals;

    public CounterResource(EventStreams streams, Signals signals) {
        this.streams = streams;
        this.signals = signals;
    }

    @GetMapping(path = "/counter", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter watch(@RequestHeader("Last-Event-ID") Optional<String> last) {
        return streams.open(this, last);
    }

    @PostMapping("/counter")
    void count() {
        count.incrementAndGet();
        signals.send(topic());
    }

    @Override
    public String topic() {
        return "counter";
    }

    @Override
    public StreamEvent state() {
        return new StreamEvent(count.get(), "state", Map.of("count", count.get()));
    }

    @Override
    public List<StreamEvent> after(long sequence, int limit) {
        return LongStream.rangeClosed(sequence + 1, count.get())
                .limit(limit)
                .mapToObj(number -> new StreamEvent(number, "counted", Map.of("number", number)))
                .toList();
    }
}
