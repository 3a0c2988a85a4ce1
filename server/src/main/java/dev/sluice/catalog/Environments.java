package dev.sluice.catalog;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Events;
import dev.sluice.kernel.ExpectedVersion;
import dev.sluice.kernel.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to environments. */
@Component
public class Environments {
    private final EnvironmentStore store;
    private final Events events;

    Environments(EnvironmentStore store, Events events) {
        this.store = store;
        this.events = events;
    }

    /** In the order in which rollouts go through them. */
    public List<Environment> ordered() {
        return store.ordered();
    }

    /** @throws Problem {@code catalog.environmentNotFound} */
    public Environment get(EnvironmentId id) {
        return store.find(id)
                .orElseThrow(
                        () -> Problem.notFound("catalog.environmentNotFound", "There is no environment '" + id + "'.")
                                .next("List the environments to see their ids."));
    }

    @Transactional
    public Environment create(Actor actor, EnvironmentId id, String title, int position, boolean automatic) {
        var environment = new Environment(id, title, position, automatic, 1);
        if (!store.insert(environment)) {
            throw Problem.conflict("catalog.environmentExists", "There already is an environment '" + id + "'.");
        }
        publish(actor, environment, EnvironmentSaved.What.CREATED);
        return environment;
    }

    @Transactional
    public Environment update(
            Actor actor, EnvironmentId id, String title, int position, boolean automatic, ExpectedVersion expected) {
        Environment old = get(id);
        expected.check(old.version(), "environments/" + id);
        var environment = new Environment(id, title, position, automatic, old.version() + 1);
        store.update(environment);
        publish(actor, environment, EnvironmentSaved.What.UPDATED);
        return environment;
    }

    /**
     * Gives all of them their places at once, so that no rollout starts in an order between two.
     *
     * @param order every environment, once
     * @throws Problem {@code catalog.orderIncomplete}
     */
    @Transactional
    public List<Environment> reorder(Actor actor, List<EnvironmentId> order) {
        List<Environment> all = store.locked();
        Set<EnvironmentId> ids = all.stream().map(Environment::id).collect(Collectors.toSet());
        if (order.size() != ids.size() || !ids.equals(new HashSet<>(order))) {
            throw Problem.conflict("catalog.orderIncomplete", "The order does not name every environment once.")
                    .next("List the environments again: one may have been added or removed meanwhile.");
        }
        for (Environment old : all) {
            int place = order.indexOf(old.id());
            if (old.position() != place) {
                var moved = new Environment(old.id(), old.title(), place, old.automatic(), old.version() + 1);
                store.update(moved);
                publish(actor, moved, EnvironmentSaved.What.UPDATED);
            }
        }
        return store.ordered();
    }

    @Transactional
    public void delete(Actor actor, EnvironmentId id) {
        Environment environment = get(id);
        if (!store.delete(id)) {
            throw Problem.conflict("catalog.environmentInUse", "Instances are in the environment '" + id + "'.")
                    .next("Move them to another environment first.");
        }
        publish(actor, environment, EnvironmentSaved.What.DELETED);
    }

    private void publish(Actor actor, Environment environment, EnvironmentSaved.What what) {
        events.publish(
                actor,
                Optional.empty(),
                "environments/" + environment.id(),
                head -> new EnvironmentSaved(head, what, environment.title()));
    }
}
