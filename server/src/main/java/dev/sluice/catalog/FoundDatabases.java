package dev.sluice.catalog;

import dev.sluice.engine.Session;
import dev.sluice.kernel.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a sync has found into the catalogue. */
@Component
class FoundDatabases {
    private final DatabaseStore databases;
    private final InstanceStore instances;
    private final Ids ids;
    private final InstantSource clock;

    FoundDatabases(DatabaseStore databases, InstanceStore instances, Ids ids, InstantSource clock) {
        this.databases = databases;
        this.instances = instances;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What sync found.
     *
     * @param gone how many that were there before
     */
    record Sync(int found, int gone) {}

    @Transactional
    Sync save(InstanceId id, List<Session.Database> found) {
        Instant now = clock.instant();
        found.forEach(database -> databases.found(ids.next(), id, database, now));
        int gone = databases.gone(id, found.stream().map(Session.Database::name).toList(), now);
        instances.synced(id, now, "");
        return new Sync(found.size(), gone);
    }

    @Transactional
    void failed(InstanceId id, String message) {
        instances.synced(id, clock.instant(), message);
    }
}
