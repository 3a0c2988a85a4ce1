package dev.sluice.catalog;

import dev.sluice.engine.Tls;
import dev.sluice.sql.dialect.EngineId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A registered database server.
 *
 * @param admin executes changes
 * @param reader reads schemas and data; {@link Account#NONE}: the admin does it
 * @param syncError what the last sync ran into; empty when it went well
 */
public record Instance(
        InstanceId id,
        String title,
        EngineId engine,
        EnvironmentId environment,
        String host,
        int port,
        Account admin,
        Account reader,
        Tls tls,
        Map<String, String> options,
        Map<String, String> labels,
        Instant createdAt,
        Optional<Instant> syncedAt,
        String syncError,
        long version) {
    public Instance {
        options = Map.copyOf(options);
        labels = Map.copyOf(labels);
    }

    /** {@code instances/plant-1}. */
    public String resourceName() {
        return "instances/" + id;
    }
}
