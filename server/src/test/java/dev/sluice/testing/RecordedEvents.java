package dev.sluice.testing;

import dev.sluice.kernel.DomainEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;

/** What rooms have told, in order. */
public final class RecordedEvents {
    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(DomainEvent event) {
        events.add(event);
    }

    /** Kinds of what was told of the resource. */
    public List<String> kinds(String resource) {
        return events.stream()
                .filter(event -> event.head().resource().equals(resource))
                .map(DomainEvent::kind)
                .toList();
    }
}
