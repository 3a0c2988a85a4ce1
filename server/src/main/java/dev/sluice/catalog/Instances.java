package dev.sluice.catalog;

import dev.sluice.engine.Diagnosis;
import dev.sluice.engine.Engine;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.EventHead;
import dev.sluice.kernel.ExpectedVersion;
import dev.sluice.kernel.Ids;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import dev.sluice.kernel.Problem;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to instances: register, try, change, remove. */
@Component
public class Instances {
    private final InstanceStore store;
    private final Connections connections;
    private final Environments environments;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Instances(
            InstanceStore store,
            Connections connections,
            Environments environments,
            Ids ids,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.connections = connections;
        this.environments = environments;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    Instance create(Actor actor, InstanceId id, InstanceDraft draft) {
        Instance instance = drawn(id, draft, Optional.empty());
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
        Instance instance = drawn(id, draft, Optional.of(old));
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
        Instance instance = get(id);
        return connections
                .engine(instance.engine())
                .diagnose(Connections.target(instance, Connections.Purpose.CHANGE, ""));
    }

    /** Tries an instance before it is registered; nothing is kept. */
    Diagnosis test(InstanceDraft draft) {
        Instance instance = drawn(new InstanceId("draft"), draft, Optional.empty());
        return connections
                .engine(instance.engine())
                .diagnose(Connections.target(instance, Connections.Purpose.CHANGE, ""));
    }

    private Instance drawn(InstanceId id, InstanceDraft draft, Optional<Instance> old) {
        Engine engine = connections.engine(draft.engine());
        draft.check(engine);
        environments.get(draft.environment());
        return new Instance(
                id,
                draft.title().strip(),
                draft.engine(),
                draft.environment(),
                draft.host(),
                draft.port() == 0 ? engine.defaultPort() : draft.port(),
                draft.admin(old.map(Instance::admin).orElse(Account.NONE)),
                draft.reader(old.map(Instance::reader).orElse(Account.NONE)),
                draft.tls(old.map(Instance::tls)),
                draft.options(),
                draft.labels(),
                old.map(Instance::createdAt).orElseGet(clock::instant),
                old.flatMap(Instance::syncedAt),
                old.map(Instance::syncError).orElse(""),
                old.map(Instance::version).orElse(0L) + 1);
    }

    private void publish(Actor actor, Instance instance, InstanceSaved.What what) {
        var head = new EventHead(ids.next(), clock.instant(), actor, Optional.empty(), instance.resourceName());
        events.publishEvent(new InstanceSaved(head, what, instance.title()));
    }
}
