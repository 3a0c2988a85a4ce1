package dev.sluice.catalog;

import dev.sluice.project.ProjectId;
import dev.sluice.sql.dialect.EngineId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A database on an instance.
 *
 * @param databaseName as the server knows it
 * @param project whose it is; nobody's until it is assigned
 * @param labels of its own and, where it has none of that key, of its instance
 * @param ownLabels of its own only
 * @param goneAt since when sync has not found it any more
 */
public record Database(
        DatabaseId id,
        InstanceId instance,
        String databaseName,
        EngineId engine,
        EnvironmentId environment,
        Optional<ProjectId> project,
        Map<String, String> labels,
        Map<String, String> ownLabels,
        String owner,
        String charset,
        String collation,
        long bytes,
        Instant foundAt,
        Optional<Instant> goneAt,
        long version) {
    public Database {
        labels = Map.copyOf(labels);
        ownLabels = Map.copyOf(ownLabels);
    }

    /** Resource name: {@code instances/plant-1/databases/mes}. */
    public String name() {
        return "instances/" + instance + "/databases/" + databaseName;
    }
}
