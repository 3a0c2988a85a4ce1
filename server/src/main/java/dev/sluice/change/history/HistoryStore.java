package dev.sluice.change.history;

import dev.sluice.catalog.DatabaseId;
import dev.sluice.catalog.EnvironmentId;
import dev.sluice.issue.IssueId;
import dev.sluice.kernel.Keyset;
import dev.sluice.kernel.Keyset.Column;
import dev.sluice.kernel.ListOrders;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.project.ProjectId;
import dev.sluice.schema.Fingerprint;
import dev.sluice.sql.dialect.EngineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** History entries in the metadata schema {@code change}. */
@Component
class HistoryStore {
    private static final String COLUMNS = """
            id, project, issue, number, title, task, database, name, environment, engine, script, actor, statements,
            before, after, objects, note, started_at, finished_at""";

    private static final ListOrders<HistoryEntry> ORDERS = ListOrders.descending(Keyset.of(
            "finishedAt",
            Column.instant("finished_at", HistoryEntry::finishedAt),
            Column.uuid("id", HistoryEntry::id)));

    private final JdbcClient jdbc;

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once per task: a second record of the same task changes nothing. */
    void insert(HistoryEntry entry) {
        jdbc.sql("insert into change.history (" + COLUMNS + """
                        ) values (:id, :project, :issue, :number, :title, :task, :database, :name, :environment,
                            :engine, :script, :actor, :statements, :before, :after, :objects, :note, :started, :finished)
                        on conflict (task) do nothing
                        """)
                .param("id", entry.id())
                .param("project", entry.issue().project().value())
                .param("issue", entry.issueUid())
                .param("number", entry.issue().number())
                .param("title", entry.title())
                .param("task", entry.task())
                .param("database", entry.database().value())
                .param("name", entry.name())
                .param("environment", entry.environment().value())
                .param("engine", entry.engine().value())
                .param("script", entry.script())
                .param("actor", entry.actor())
                .param("statements", entry.statements())
                .param("before", entry.before().map(Fingerprint::value).orElse(null))
                .param("after", entry.after().map(Fingerprint::value).orElse(null))
                .param("objects", entry.objects())
                .param("note", entry.note())
                .param("started", entry.startedAt().atOffset(ZoneOffset.UTC))
                .param("finished", entry.finishedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Each filter has its index. */
    Page<HistoryEntry> list(ProjectId project, HistoryFilter filter, PageRequest page) {
        var query = ORDERS.query(page).and("project = :project", "project", project.value());
        filter.database().ifPresent(v -> query.and("name = :name", "name", v));
        filter.issue().ifPresent(v -> query.and("number = :number", "number", v));
        return query.page(jdbc.sql("select " + COLUMNS + " from change.history" + query.sql())
                .params(query.params())
                .query(HistoryStore::entry)
                .list());
    }

    Optional<HistoryEntry> find(ProjectId project, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from change.history where project = :project and id = :id")
                .param("project", project.value())
                .param("id", id)
                .query(HistoryStore::entry)
                .optional();
    }

    private static HistoryEntry entry(ResultSet row, int n) throws SQLException {
        return new HistoryEntry(
                row.getObject("id", UUID.class),
                new IssueId(new ProjectId(row.getString("project")), row.getLong("number")),
                row.getObject("issue", UUID.class),
                row.getString("title"),
                row.getObject("task", UUID.class),
                new DatabaseId(row.getObject("database", UUID.class)),
                row.getString("name"),
                new EnvironmentId(row.getString("environment")),
                new EngineId(row.getString("engine")),
                row.getString("script"),
                row.getString("actor"),
                row.getInt("statements"),
                Optional.ofNullable(row.getString("before")).map(Fingerprint::new),
                Optional.ofNullable(row.getString("after")).map(Fingerprint::new),
                row.getInt("objects"),
                row.getString("note"),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
