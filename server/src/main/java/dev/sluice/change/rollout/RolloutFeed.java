package dev.sluice.change.rollout;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import dev.sluice.kernel.Events;
import dev.sluice.kernel.Signals;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Tells watchers and other rooms what happens to a rollout. */
@Component
class RolloutFeed {
    private final RolloutStore store;
    private final Signals signals;
    private final Events events;

    RolloutFeed(RolloutStore store, Signals signals, Events events) {
        this.store = store;
        this.signals = signals;
        this.events = events;
    }

    static String topic(RolloutId rollout) {
        return "rollout:" + rollout.value();
    }

    void rollout(RolloutId rollout, RolloutStatus status, String reason) {
        tell(rollout, "rollout", Map.of("status", status.name(), "reason", reason));
    }

    void stage(RolloutId rollout, Stage stage) {
        tell(
                rollout,
                "stage",
                Map.of(
                        "stage",
                        stage.environment().value(),
                        "status",
                        stage.status().name()));
    }

    void task(Task task, TaskStatus status, String message) {
        tell(
                task.rollout(),
                "task",
                Map.of(
                        "task", task.id().value().toString(),
                        "database", task.name(),
                        "change", task.change(),
                        "status", status.name(),
                        "message", message));
    }

    void progress(Task task, int statement, int statements, boolean waiting) {
        tell(
                task.rollout(),
                "progress",
                Map.of(
                        "task", task.id().value().toString(),
                        "database", task.name(),
                        "statement", statement,
                        "statements", statements,
                        "waiting", waiting));
    }

    /** For audit and notify. */
    void publish(Actor actor, Rollout rollout, Function<EventHead, DomainEvent> event) {
        events.publish(actor, Optional.of(rollout.issue().project().value()), rollout.name(), event);
    }

    private void tell(RolloutId rollout, String kind, Map<String, Object> body) {
        store.append(rollout, kind, body);
        signals.send(topic(rollout));
    }
}
