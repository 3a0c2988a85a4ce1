package dev.sluice.catalog;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Events;
import dev.sluice.kernel.ExpectedVersion;
import dev.sluice.kernel.Problem;
import java.util.List;
import java.util.Optional;
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
