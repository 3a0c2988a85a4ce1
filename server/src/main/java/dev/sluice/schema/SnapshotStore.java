package dev.sluice.schema;

import dev.sluice.sql.dialect.EngineId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Snapshots in the metadata schema {@code schema}; equal ones are one row. */
@Component
class SnapshotStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    SnapshotStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    boolean contains(Fingerprint fingerprint) {
        return jdbc.sql("select exists (select from schema.snapshot where fingerprint = :fingerprint)")
                .param("fingerprint", fingerprint.value())
                .query(Boolean.class)
                .single();
    }

    void save(Snapshot snapshot) {
        jdbc.sql("""
                        insert into schema.snapshot (fingerprint, engine, version, objects, created_at)
                        values (:fingerprint, :engine, :version, :objects, :created)
                        on conflict do nothing
                        """)
                .param("fingerprint", snapshot.fingerprint().value())
                .param("engine", snapshot.engine().value())
                .param("version", snapshot.version())
                .param("objects", packed(snapshot.objects()))
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

    private Snapshot snapshot(ResultSet row, int n) throws SQLException {
        return new Snapshot(
                new Fingerprint(row.getString("fingerprint")),
                new EngineId(row.getString("engine")),
                row.getString("version"),
                unpacked(row.getBytes("objects")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private byte[] packed(LinkedHashMap<String, String> objects) {
        String[][] pairs = objects.entrySet().stream()
                .map(e -> new String[] {e.getKey(), e.getValue()})
                .toArray(String[][]::new);
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.writeValueAsBytes(pairs));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private LinkedHashMap<String, String> unpacked(byte[] bytes) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            var objects = new LinkedHashMap<String, String>();
            for (String[] pair : json.readValue(gzip.readAllBytes(), String[][].class)) {
                objects.put(pair[0], pair[1]);
            }
            return objects;
        } catch (IOException e) {
            throw new UncheckedIOException("a snapshot in the metadata store is damaged", e);
        }
    }
}
