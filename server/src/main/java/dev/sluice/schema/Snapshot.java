package dev.sluice.schema;

import dev.sluice.sql.dialect.EngineId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/**
 * The schema of some database at some moment.
 *
 * @param version of the server it was first read from
 * @param objects DDL by object, in an order that can be executed: {@code table public.orders} → {@code CREATE TABLE …}
 * @param createdAt when it was first seen
 */
public record Snapshot(
        Fingerprint fingerprint,
        EngineId engine,
        String version,
        LinkedHashMap<String, String> objects,
        Instant createdAt) {

    /** All of it as one script. */
    public String ddl() {
        return objects.values().stream().collect(Collectors.joining("\n\n", "", "\n"));
    }
}
