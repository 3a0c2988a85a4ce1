package dev.sluice.schema;

import dev.sluice.catalog.DatabaseId;
import dev.sluice.sql.schema.TableSize;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code schema.reading}: one row for each database whose schema was ever read. */
@Component
class ReadingStore {
    private final JdbcClient jdbc;
    private final Pack pack;

    ReadingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.pack = new Pack(json);
    }

    Optional<Reading> find(DatabaseId database) {
        return jdbc.sql("""
                        select fingerprint, occasion, taken_at, sizes, sized_at from schema.reading
                        where database = :database
                        """)
                .param("database", database.value())
                .query(this::reading)
                .optional();
    }

    /** Of two that were taken at the same time, the one that was read later stays. */
    void save(DatabaseId database, Fingerprint fingerprint, Occasion occasion, Instant takenAt) {
        jdbc.sql("""
                        insert into schema.reading as r (database, fingerprint, occasion, taken_at)
                        values (:database, :fingerprint, :occasion, :taken)
                        on conflict (database) do update
                        set fingerprint = excluded.fingerprint, occasion = excluded.occasion,
                            taken_at = excluded.taken_at
                        where r.taken_at <= excluded.taken_at
                        """)
                .param("database", database.value())
                .param("fingerprint", fingerprint.value())
                .param("occasion", occasion.name())
                .param("taken", takenAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void sizes(DatabaseId database, List<TableSize> sizes, Instant sizedAt) {
        jdbc.sql("update schema.reading set sizes = :sizes, sized_at = :sized where database = :database")
                .param("sizes", pack.pack(sizes))
                .param("sized", sizedAt.atOffset(ZoneOffset.UTC))
                .param("database", database.value())
                .update();
    }

    private Reading reading(ResultSet row, int n) throws SQLException {
        byte[] sizes = row.getBytes("sizes");
        return new Reading(
                new Fingerprint(row.getString("fingerprint")),
                Occasion.valueOf(row.getString("occasion")),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                sizes == null ? List.of() : List.of(pack.unpack(sizes, TableSize[].class)),
                Optional.ofNullable(row.getObject("sized_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
