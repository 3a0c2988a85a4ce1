package dev.sluice.catalog;

import dev.sluice.engine.Session;
import dev.sluice.kernel.Keyset;
import dev.sluice.kernel.Keyset.Column;
import dev.sluice.kernel.ListOrders;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.TextPattern;
import dev.sluice.project.ProjectId;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code catalog.database}. */
@Component
class DatabaseStore {
    private static final String SELECT = """
            select id, instance, name, engine, environment, project, all_labels, labels, owner, charset, collation_name,
                   bytes, found_at, gone_at, version
            from catalog.database
            """;
    private static final Column<Database> INSTANCE =
            Column.text("instance", d -> d.instance().value());
    private static final Column<Database> NAME = Column.text("name", Database::databaseName);
    private static final ListOrders<Database> ORDERS = ListOrders.ascending(
            Keyset.of("name", INSTANCE, NAME),
            Keyset.of("database", NAME, INSTANCE),
            Keyset.of(
                    "environment",
                    Column.text("environment", d -> d.environment().value()),
                    INSTANCE,
                    NAME),
            Keyset.of("engine", Column.text("engine", d -> d.engine().value()), INSTANCE, NAME),
            Keyset.of("bytes", Column.number("bytes", Database::bytes), INSTANCE, NAME),
            Keyset.of("foundAt", Column.instant("found_at", Database::foundAt), INSTANCE, NAME));
    private static final int WALK = 2_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DatabaseStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Database> find(DatabaseId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(this::database)
                .optional();
    }

    Optional<Database> find(InstanceId instance, String name) {
        return jdbc.sql(SELECT + "where instance = :instance and name = :name")
                .param("instance", instance.value())
                .param("name", name)
                .query(this::database)
                .optional();
    }

    /**
     * Shows all that a project has and that are still there, by name, one at a time and without keeping them: a
     * project may have a hundred thousand. Needs a transaction, or the driver reads them all at once.
     */
    void walk(ProjectId project, Consumer<Candidate> each) {
        jdbc.sql(SELECT + "where project = :project and gone_at is null order by instance, name")
                .withFetchSize(WALK)
                .param("project", project.value())
                .query((ResultSet row) -> each.accept(new DatabaseRow(row, json)));
    }

    /** Only the conditions that are asked for stand in the statement, so that indexes serve. */
    Page<Database> list(DatabaseFilter filter, PageRequest page) {
        var query = ORDERS.query(page).and("gone_at is null");
        filter.project().ifPresent(v -> query.and("project = :project", "project", v));
        filter.environment().ifPresent(v -> query.and("environment = :environment", "environment", v));
        filter.instance().ifPresent(v -> query.and("instance = :instance", "instance", v));
        filter.engine().ifPresent(v -> query.and("engine = :engine", "engine", v));
        filter.text().ifPresent(v -> query.and("name ilike :text", "text", TextPattern.containing(v)));
        filter.assigned().ifPresent(yes -> query.and(yes ? "project is not null" : "project is null"));
        if (!filter.labels().isEmpty()) {
            query.and("all_labels @> :labels::jsonb", "labels", json.writeValueAsString(filter.labels()));
        }
        return query.page(jdbc.sql(SELECT + query.sql())
                .params(query.params())
                .query(this::database)
                .list());
    }

    /** Found by sync, for the first time or again; a row that is as it was is not written. */
    void found(UUID newId, InstanceId instance, Session.Database database, Instant now) {
        jdbc.sql("""
                        insert into catalog.database as d
                            (id, instance, name, engine, environment, labels, all_labels, owner, charset,
                             collation_name, bytes, found_at, version)
                        select :id, id, :name, engine, environment, '{}', labels, :owner, :charset, :collation, :bytes,
                               :now::timestamptz, 1
                        from catalog.instance where id = :instance
                        on conflict (instance, name) do update
                        set owner = excluded.owner, charset = excluded.charset, collation_name = excluded.collation_name,
                            bytes = excluded.bytes, gone_at = null
                        where (d.owner, d.charset, d.collation_name, d.bytes, d.gone_at)
                            is distinct from
                              (excluded.owner, excluded.charset, excluded.collation_name, excluded.bytes, null)
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
                        update catalog.database d
                        set project = :project, labels = :labels::jsonb, all_labels = i.labels || :labels::jsonb,
                            version = :version
                        from catalog.instance i
                        where d.id = :id and i.id = d.instance
                        """)
                .param("project", project.map(ProjectId::value).orElse(null))
                .param("labels", json.writeValueAsString(ownLabels))
                .param("version", version)
                .param("id", id.value())
                .update();
    }

    private Database database(ResultSet row, int n) {
        return new DatabaseRow(row, json).database();
    }
}
