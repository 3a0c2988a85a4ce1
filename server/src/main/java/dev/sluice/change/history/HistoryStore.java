package dev.sluice.change.history;

import dev.sluice.catalog.DatabaseId;
import dev.sluice.catalog.EnvironmentId;
import dev.sluice.issue.IssueId;
import dev.sluice.kernel.PageRequest;
import dev.sluice.project.ProjectId;
import dev.sluice.schema.Fingerprint;
import dev.sluice.sql.dialect.EngineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

    /** Newest first. Each filter has a statement of its own, so that each has its index. */
    List<HistoryEntry> list(ProjectId project, HistoryFilter filter, PageRequest page) {
        String by = filter.database().isPresent() ? " and name = :name" : "";
        by += filter.issue().isPresent() ? " and number = :number" : "";
        return jdbc.sql("select " + COLUMNS + " from change.history where project = :project" + by + """
                        \s and (finished_at, id) < (:finished::timestamptz, :id)
                        order by finished_at desc, id desc
                        limit :limit
                        """)
                .param("project", project.value())
                .param("name", filter.database().orElse(""))
                .param("number", filter.issue().orElse(0L))
                .param("finished", page.key(0, "infinity"))
                .param("id", UUID.fromString(page.key(1, "ffffffff-ffff-ffff-ffff-ffffffffffff")))
                .param("limit", page.limit())
                .query(HistoryStore::entry)
                .list();
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
