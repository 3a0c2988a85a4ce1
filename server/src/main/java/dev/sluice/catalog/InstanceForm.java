package dev.sluice.catalog;

import dev.sluice.engine.Engine;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks what people say of an instance, and draws the instance from it. */
@Component
class InstanceForm {
    private final Connections connections;
    private final Environments environments;
    private final OwnStore ownStore;
    private final InstantSource clock;

    InstanceForm(Connections connections, Environments environments, OwnStore ownStore, InstantSource clock) {
        this.connections = connections;
        this.environments = environments;
        this.ownStore = ownStore;
        this.clock = clock;
    }

    /** @throws dev.sluice.kernel.Problem when it cannot be an instance, or would be the metadata store */
    Instance draw(InstanceId id, InstanceDraft draft, Optional<Instance> old) {
        Engine engine = connections.engine(draft.engine());
        draft.check(engine);
        environments.get(draft.environment());
        int port = draft.port() == 0 ? engine.defaultPort() : draft.port();
        ownStore.mustNotBeAt(draft.host(), port);
        return new Instance(
                id,
                draft.title().strip(),
                draft.engine(),
                draft.environment(),
                draft.host(),
                port,
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
}
