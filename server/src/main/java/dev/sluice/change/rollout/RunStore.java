package dev.sluice.change.rollout;

import dev.sluice.catalog.DatabaseId;
import dev.sluice.engine.Progress;
import dev.sluice.kernel.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs and their logs in the metadata schema {@code change}. */
@Component
class RunStore {
    private static final String COLUMNS =
            "task, attempt, actor, status, statement, statements, message, next, waiting, started_at, finished_at";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    RunStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    void insert(TaskId task, int attempt, String actor, Instant now) {
        jdbc.sql("""
                        insert into change.run
                            (task, attempt, actor, status, statement, statements, message, next, waiting, started_at)
                        values (:task, :attempt, :actor, 'RUNNING', -1, 0, '', '', '[]', :now)
                        """)
                .param("task", task.value())
                .param("attempt", attempt)
                .param("actor", actor)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Runs that a stopped server left open. */
    void interrupt(TaskId task, Instant now) {
        jdbc.sql("""
                        update change.run
                        set status = 'INTERRUPTED', finished_at = :now, waiting = '[]',
                            message = 'The server stopped while this ran; the next run decides by evidence.'
                        where task = :task and status = 'RUNNING'
                        """)
                .param("task", task.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How far the run is. */
    void progress(TaskId task, int attempt, int statement, int statements, List<Progress.Blocker> waiting) {
        jdbc.sql("""
                        update change.run
                        set statement = :statement, statements = :statements, waiting = :waiting::jsonb
                        where task = :task and attempt = :attempt and status = 'RUNNING'
                        """)
                .param("statement", statement)
                .param("statements", statements)
                .param("waiting", json.writeValueAsString(waiting))
                .param("task", task.value())
                .param("attempt", attempt)
                .update();
    }

    /**
     * Keeps what the engine needs to tell, after a crash, what became of the step that it is about to commit.
     *
     * @throws IllegalStateException when the run is not open any more: another one has taken over, and this one must
     *     not commit
     */
    void evidence(TaskId task, int attempt, String note) {
        int kept = jdbc.sql("""
                        update change.run set evidence = :note
                        where task = :task and attempt = :attempt and status = 'RUNNING'
                        """)
                .param("note", note)
                .param("task", task.value())
                .param("attempt", attempt)
                .update();
        if (kept != 1) {
            throw new IllegalStateException("run " + attempt + " of task " + task.value() + " is not open any more");
        }
    }

    /** What the runs of a change on a database have noted last, in whichever rollout; empty when nothing. */
    String evidence(DatabaseId database, ChangeKey key) {
        return jdbc.sql("""
                        select r.evidence from change.run r join change.task t on t.id = r.task
                        where t.database = :database and t.key = :key and r.evidence <> ''
                        order by r.started_at desc, r.attempt desc limit 1
                        """)
                .param("database", database.value())
                .param("key", key.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** False when the run is not open any more: another one has taken over. */
    boolean finish(TaskId task, int attempt, RunStatus status, String message, String next, Instant now) {
        return jdbc.sql("""
                        update change.run
                        set status = :status, message = :message, next = :next, waiting = '[]', finished_at = :now
                        where task = :task and attempt = :attempt and status = 'RUNNING'
                        """)
                        .param("status", status.name())
                        .param("message", message)
                        .param("next", next)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("task", task.value())
                        .param("attempt", attempt)
                        .update()
                == 1;
    }

    /** Newest first. */
    List<Run> of(TaskId task) {
        return jdbc.sql("select " + COLUMNS + " from change.run where task = :task order by attempt desc")
                .param("task", task.value())
                .query(this::run)
                .list();
    }

    void append(TaskId task, int attempt, List<LogEntry> entries) {
        SqlParameterSource[] rows = entries.stream()
                .map(e -> new MapSqlParameterSource()
                        .addValue("task", task.value())
                        .addValue("attempt", attempt)
                        .addValue("seq", e.seq())
                        .addValue("statement", e.statement())
                        .addValue("line", e.line())
                        .addValue("col", e.column())
                        .addValue("text", e.text())
                        .addValue("started", e.startedAt().atOffset(ZoneOffset.UTC))
                        .addValue("micros", e.duration().toNanos() / 1000)
                        .addValue("affected", e.rows())
                        .addValue("notices", json.writeValueAsString(e.notices()))
                        .addValue("error", e.error())
                        .addValue("tries", e.tries()))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into change.log (task, attempt, seq, statement, line, col, text, started_at, micros, affected,
                                        notices, error, tries)
                values (:task, :attempt, :seq, :statement, :line, :col, :text, :started, :micros, :affected,
                        :notices::jsonb, :error, :tries)
                """, rows);
    }

    List<LogEntry> log(TaskId task, int attempt, PageRequest page) {
        return jdbc.sql("""
                        select seq, statement, line, col, text, started_at, micros, affected, notices, error, tries
                        from change.log
                        where task = :task and attempt = :attempt and seq > :after order by seq limit :limit
                        """)
                .param("task", task.value())
                .param("attempt", attempt)
                .param("after", page.key(0, Integer::valueOf, -1))
                .param("limit", page.limit())
                .query((row, n) -> new LogEntry(
                        row.getInt("seq"),
                        row.getInt("statement"),
                        row.getInt("line"),
                        row.getInt("col"),
                        row.getString("text"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        Duration.ofNanos(row.getLong("micros") * 1000),
                        row.getLong("affected"),
                        List.of(json.readValue(row.getString("notices"), String[].class)),
                        row.getString("error"),
                        row.getInt("tries")))
                .list();
    }

    private Run run(ResultSet row, int n) throws SQLException {
        return new Run(
                new TaskId(row.getObject("task", UUID.class)),
                row.getInt("attempt"),
                row.getString("actor"),
                RunStatus.valueOf(row.getString("status")),
                row.getInt("statement"),
                row.getInt("statements"),
                row.getString("message"),
                row.getString("next"),
                List.of(json.readValue(row.getString("waiting"), Progress.Blocker[].class)),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
