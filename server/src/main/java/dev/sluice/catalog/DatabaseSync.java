package dev.sluice.catalog;

import dev.sluice.engine.EngineException;
import dev.sluice.engine.Session;
import dev.sluice.kernel.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads which databases an instance has. */
@Component
class DatabaseSync {
    private final InstanceStore instances;
    private final Connections connections;
    private final OwnStore ownStore;
    private final FoundDatabases found;

    DatabaseSync(InstanceStore instances, Connections connections, OwnStore ownStore, FoundDatabases found) {
        this.instances = instances;
        this.connections = connections;
        this.ownStore = ownStore;
        this.found = found;
    }

    /**
     * Reads an instance's list of databases into the catalogue. Those that are gone are marked, not forgotten; the
     * metadata store is left out.
     *
     * @throws Problem {@code catalog.syncFailed} when the instance cannot be read, {@code catalog.metadataStore} when
     *     it is the server that Sluice itself lives on; noted on the instance as well
     */
    FoundDatabases.Sync sync(InstanceId id) {
        Instance instance = instances
                .find(id)
                .orElseThrow(() -> Problem.notFound("catalog.instanceNotFound", "There is no instance '" + id + "'."));
        try {
            return found.save(id, read(instance));
        } catch (EngineException failure) {
            found.failed(id, String.valueOf(failure.getMessage()));
            throw Problem.upstream("catalog.syncFailed", instance.resourceName() + " could not be read.")
                    .because(String.valueOf(failure.getMessage()))
                    .next(failure.next())
                    .causedBy(failure);
        } catch (Problem refused) {
            found.failed(id, refused.what());
            throw refused;
        }
    }

    private List<Session.Database> read(Instance instance) {
        try (Session session = connections.open(instance)) {
            ownStore.mustNotBe(instance, session);
            return ownStore.without(instance, session, session.databases());
        }
    }
}
