package dev.sluice.kernel;

import java.util.Optional;
import java.util.function.Function;

/** Tells other rooms what happened: in the transaction that saves it, and after it to those who listen so. */
public interface Events {

    /**
     * Gives an event its head, with a new id and the present moment, and hands it to whoever listens.
     *
     * @param project id of the project that it belongs to, if any
     * @param resource resource name of what it happened to: {@code projects/plant/issues/17}
     */
    void publish(Actor actor, Optional<String> project, String resource, Function<EventHead, DomainEvent> event);
}
