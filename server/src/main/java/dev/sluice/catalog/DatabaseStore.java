package dev.sluice.catalog;

import dev.sluice.engine.Session;
import dev.sluice.kernel.PageRequest;
import dev.sluice.project.ProjectId;
import dev.sluice.sql.dialect.EngineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code catalog.database}. */
@Component
class DatabaseStore {
    private static final String SELECT = """
            select d.id, d.instance, d.name, i.engine, i.environment, d.project, i.labels || d.labels as labels, d.owner,
                   d.charset, d.collation_name, d.bytes, d.found_at, d.gone_at, d.version
            from catalog.database d join catalog.instance i on i.id = d.instance
            """;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DatabaseStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Database> find(DatabaseId id) {
        return jdbc.sql(SELECT + "where d.id = :id")
                .param("id", id.value())
                .query(this::database)
                .optional();
    }

    Optional<Database> find(InstanceId instance, String name) {
        return jdbc.sql(SELECT + "where d.instance = :instance and d.name = :name")
                .param("instance", instance.value())
                .param("name", name)
                .query(this::database)
                .optional();
    }

    /** All that a project has and that are still there, by name. */
    List<Database> of(ProjectId project) {
        return jdbc.sql(SELECT + "where d.project = :project and d.gone_at is null order by d.instance, d.name")
                .param("project", project.value())
                .query(this::database)
                .list();
    }

    /** By instance and name. Only the conditions that are asked for stand in the statement, so that indexes serve. */
    List<Database> list(DatabaseFilter filter, PageRequest page) {
        var where =
                new StringBuilder("where d.gone_at is null and (d.instance, d.name) > (:afterInstance, :afterName)");
        Map<String, Object> params = new HashMap<>();
        params.put("afterInstance", page.key(0, ""));
        params.put("afterName", page.key(1, ""));
        params.put("limit", page.limit());
        filter.project().ifPresent(v -> and(where, params, "d.project = :project", "project", v));
        filter.environment().ifPresent(v -> and(where, params, "i.environment = :environment", "environment", v));
        filter.instance().ifPresent(v -> and(where, params, "d.instance = :instance", "instance", v));
        filter.engine().ifPresent(v -> and(where, params, "i.engine = :engine", "engine", v));
        filter.text().ifPresent(v -> and(where, params, "position(lower(:text) in lower(d.name)) > 0", "text", v));
        filter.assigned().ifPresent(yes -> where.append(yes ? " and d.project is not null" : " and d.project is null"));
        if (!filter.labels().isEmpty()) {
            and(
                    where,
                    params,
                    "i.labels || d.labels @> :labels::jsonb",
                    "labels",
                    json.writeValueAsString(filter.labels()));
        }
        return jdbc.sql(SELECT + where + " order by d.instance, d.name limit :limit")
                .params(params)
                .query(this::database)
                .list();
    }

    private static void and(
            StringBuilder where, Map<String, Object> params, String condition, String name, Object value) {
        where.append(" and ").append(condition);
        params.put(name, value);
    }

    /** Found by sync, for the first time or again. */
    void found(UUID newId, InstanceId instance, Session.Database database, Instant now) {
        jdbc.sql("""
                        insert into catalog.database
                            (id, instance, name, labels, owner, charset, collation_name, bytes, found_at, version)
                        values (:id, :instance, :name, '{}', :owner, :charset, :collation, :bytes, :now, 1)
                        on conflict (instance, name) do update
                        set owner = excluded.owner, charset = excluded.charset, collation_name = excluded.collation_name,
                            bytes = excluded.bytes, gone_at = null
                        """)
                .param("id", newId)
                .param("instance", instance.value())
                .param("name", database.name())
                .param("owner", database.owner())
                .param("charset", database.charset())
                .param("collation", database.collation())
                .param("bytes", database.bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Marks what sync has not found any more; gives how many. */
    int gone(InstanceId instance, List<String> found, Instant now) {
        return jdbc.sql("""
                        update catalog.database set gone_at = :now
                        where instance = :instance and gone_at is null and not name = any (:found)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("instance", instance.value())
                .param("found", found.toArray(String[]::new))
                .update();
    }

    void update(DatabaseId id, Optional<ProjectId> project, Map<String, String> ownLabels, long version) {
        jdbc.sql("""
                        update catalog.database set project = :project, labels = :labels::jsonb, version = :version
                        where id = :id
                        """)
                .param("project", project.map(ProjectId::value).orElse(null))
                .param("labels", json.writeValueAsString(ownLabels))
                .param("version", version)
                .param("id", id.value())
                .update();
    }

    /** Labels that the database has itself, without those of its instance. */
    Map<String, String> ownLabels(DatabaseId id) {
        return jdbc.sql("select labels from catalog.database where id = :id")
                .param("id", id.value())
                .query((row, n) -> json.readValue(row.getString("labels"), TEXTS))
                .single();
    }

    private Database database(ResultSet row, int n) throws SQLException {
        return new Database(
                new DatabaseId(row.getObject("id", UUID.class)),
                new InstanceId(row.getString("instance")),
                row.getString("name"),
                new EngineId(row.getString("engine")),
                new EnvironmentId(row.getString("environment")),
                Optional.ofNullable(row.getString("project")).map(ProjectId::new),
                json.readValue(row.getString("labels"), TEXTS),
                row.getString("owner"),
                row.getString("charset"),
                row.getString("collation_name"),
                row.getLong("bytes"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("gone_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getLong("version"));
    }
}
