package dev.sluice.catalog;

import dev.sluice.engine.Diagnosis;
import dev.sluice.engine.Session;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Events;
import dev.sluice.kernel.ExpectedVersion;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import dev.sluice.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to instances: register, try, change, remove. */
@Component
public class Instances {
    private final InstanceStore store;
    private final InstanceForm form;
    private final Connections connections;
    private final OwnStore ownStore;
    private final Events events;

    Instances(InstanceStore store, InstanceForm form, Connections connections, OwnStore ownStore, Events events) {
        this.store = store;
        this.form = form;
        this.connections = connections;
        this.ownStore = ownStore;
        this.events = events;
    }

    @Transactional
    Instance create(Actor actor, InstanceId id, InstanceDraft draft) {
        Instance instance = form.draw(id, draft, Optional.empty());
        if (!store.insert(instance)) {
            throw Problem.conflict("catalog.instanceExists", "There already is an instance '" + id + "'.")
                    .next("Choose another id.");
        }
        publish(actor, instance, InstanceSaved.What.CREATED);
        return instance;
    }

    @Transactional
    Instance update(Actor actor, InstanceId id, InstanceDraft draft, ExpectedVersion expected) {
        Instance old = get(id);
        expected.check(old.version(), old.resourceName());
        if (!old.engine().equals(draft.engine())) {
            throw Problem.user("catalog.engineFixed", "The engine of an instance does not change.")
                    .next("Register the server anew.");
        }
        Instance instance = form.draw(id, draft, Optional.of(old));
        store.update(instance);
        publish(actor, instance, InstanceSaved.What.UPDATED);
        return instance;
    }

    /** Its databases leave the catalogue with it; their history stays. */
    @Transactional
    public void delete(Actor actor, InstanceId id) {
        Instance instance = get(id);
        store.delete(id);
        publish(actor, instance, InstanceSaved.What.DELETED);
    }

    /** @throws Problem {@code catalog.instanceNotFound} */
    public Instance get(InstanceId id) {
        return store.find(id)
                .orElseThrow(() -> Problem.notFound("catalog.instanceNotFound", "There is no instance '" + id + "'."));
    }

    /** Ordered by id. */
    public Page<Instance> list(Optional<String> environment, PageRequest page) {
        return Page.of(
                store.list(environment, page),
                page,
                instance -> PageToken.of(instance.id().value()));
    }

    /** Tries a registered instance, step by step. */
    public Diagnosis test(InstanceId id) {
        return diagnosis(get(id));
    }

    /** Tries an instance before it is registered; nothing is kept. */
    Diagnosis test(InstanceDraft draft) {
        return diagnosis(form.draw(new InstanceId("draft"), draft, Optional.empty()));
    }

    private Diagnosis diagnosis(Instance instance) {
        Diagnosis diagnosis = connections
                .engine(instance.engine())
                .diagnose(Connections.target(instance, Connections.Purpose.CHANGE, ""));
        return diagnosis.ok() ? withOwnStore(instance, diagnosis) : diagnosis;
    }

    /** One step more where the server holds the metadata store. */
    private Diagnosis withOwnStore(Instance instance, Diagnosis diagnosis) {
        try (Session session = connections.open(instance)) {
            List<Diagnosis.Step> steps = new ArrayList<>(diagnosis.steps());
            ownStore.warning(instance, session).ifPresent(steps::add);
            return new Diagnosis(List.copyOf(steps));
        }
    }

    private void publish(Actor actor, Instance instance, InstanceSaved.What what) {
        events.publish(
                actor,
                Optional.empty(),
                instance.resourceName(),
                head -> new InstanceSaved(head, what, instance.title()));
    }
}
