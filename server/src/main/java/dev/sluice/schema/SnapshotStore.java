package dev.sluice.schema;

import dev.sluice.sql.dialect.EngineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Snapshots in the metadata schema {@code schema}; equal ones are one row. */
@Component
class SnapshotStore {
    private final JdbcClient jdbc;
    private final Pack pack;

    SnapshotStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.pack = new Pack(json);
    }

    /** Whether it is kept with its objects. */
    boolean contains(Fingerprint fingerprint) {
        return jdbc.sql("""
                        select exists (
                            select from schema.snapshot where fingerprint = :fingerprint and details is not null)
                        """)
                .param("fingerprint", fingerprint.value())
                .query(Boolean.class)
                .single();
    }

    /** One that was kept without its objects gets them. */
    void save(Snapshot snapshot, List<SchemaObject> details) {
        jdbc.sql("""
                        insert into schema.snapshot as s (fingerprint, engine, version, objects, details, created_at)
                        values (:fingerprint, :engine, :version, :objects, :details, :created)
                        on conflict (fingerprint) do update set details = excluded.details where s.details is null
                        """)
                .param("fingerprint", snapshot.fingerprint().value())
                .param("engine", snapshot.engine().value())
                .param("version", snapshot.version())
                .param("objects", pack.pack(pairs(snapshot.objects())))
                .param("details", pack.pack(details))
                .param("created", snapshot.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Snapshot> find(Fingerprint fingerprint) {
        return jdbc.sql("""
                        select fingerprint, engine, version, objects, created_at from schema.snapshot
                        where fingerprint = :fingerprint
                        """)
                .param("fingerprint", fingerprint.value())
                .query(this::snapshot)
                .optional();
    }

    /** The objects of a snapshot, in the order in which they are listed; empty where it was kept without. */
    List<SchemaObject> details(Fingerprint fingerprint) {
        return jdbc.sql("select details from schema.snapshot where fingerprint = :fingerprint and details is not null")
                .param("fingerprint", fingerprint.value())
                .query((row, n) -> List.of(pack.unpack(row.getBytes("details"), SchemaObject[].class)))
                .optional()
                .orElse(List.of());
    }

    private Snapshot snapshot(ResultSet row, int n) throws SQLException {
        return new Snapshot(
                new Fingerprint(row.getString("fingerprint")),
                new EngineId(row.getString("engine")),
                row.getString("version"),
                objects(row.getBytes("objects")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static String[][] pairs(LinkedHashMap<String, String> objects) {
        return objects.entrySet().stream()
                .map(e -> new String[] {e.getKey(), e.getValue()})
                .toArray(String[][]::new);
    }

    private LinkedHashMap<String, String> objects(byte[] packed) {
        var objects = new LinkedHashMap<String, String>();
        for (String[] pair : pack.unpack(packed, String[][].class)) {
            objects.put(pair[0], pair[1]);
        }
        return objects;
    }
}
