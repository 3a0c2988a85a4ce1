package dev.sluice.change.rollout;

import dev.sluice.catalog.DatabaseId;
import dev.sluice.kernel.PageRequest;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks in the metadata schema {@code change}. */
@Component
class TaskStore {
    private static final String COLUMNS = """
            t.id, t.rollout, t.stage, t.change, t.database, t.name, t.instance, t.engine, t.script, t.key, t.status,
            t.reason, t.attempts, t.before, t.after, t.started_at, t.finished_at""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    TaskStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(List<Task> tasks) {
        SqlParameterSource[] rows = tasks.stream()
                .map(t -> new MapSqlParameterSource()
                        .addValue("id", t.id().value())
                        .addValue("rollout", t.rollout().value())
                        .addValue("stage", t.stage())
                        .addValue("change", t.change())
                        .addValue("database", t.database().value())
                        .addValue("name", t.name())
                        .addValue("instance", t.instance())
                        .addValue("engine", t.engine().value())
                        .addValue("script", t.script())
                        .addValue("key", t.key().value())
                        .addValue("status", t.status().name())
                        .addValue("reason", t.reason())
                        .addValue("before", t.before().map(Fingerprint::value).orElse(null))
                        .addValue("after", t.after().map(Fingerprint::value).orElse(null))
                        .addValue("started", at(t.startedAt()))
                        .addValue("finished", at(t.finishedAt())))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into change.task
                    (id, rollout, stage, change, database, name, instance, engine, script, key, status, reason,
                     attempts, before, after, started_at, finished_at)
                values (:id, :rollout, :stage, :change, :database, :name, :instance, :engine, :script, :key, :status,
                        :reason, 0, :before, :after, :started::timestamptz, :finished::timestamptz)
                """, rows);
    }

    Optional<Task> find(TaskId id) {
        return jdbc.sql("select " + COLUMNS + " from change.task t where t.id = :id")
                .param("id", id.value())
                .query(TaskStore::task)
                .optional();
    }

    /** Found and locked until the transaction ends. */
    Optional<Task> lock(TaskId id) {
        return jdbc.sql("select " + COLUMNS + " from change.task t where t.id = :id for update")
                .param("id", id.value())
                .query(TaskStore::task)
                .optional();
    }

    /** What the issue's rollouts so far settled, in their order: tasks that are DONE or UNKNOWN. */
    List<Task> settled(UUID issue) {
        return jdbc.sql("select " + COLUMNS + """
                        \s from change.task t join change.rollout r on r.id = t.rollout
                        where r.issue = :issue and t.status in ('DONE', 'UNKNOWN')
                        order by r.ordinal
                        """)
                .param("issue", issue)
                .query(TaskStore::task)
                .list();
    }

    /** How many tasks of the issue's rollouts are running. */
    long running(UUID issue) {
        return jdbc.sql("""
                        select count(*) from change.task t join change.rollout r on r.id = t.rollout
                        where r.issue = :issue and t.status = 'RUNNING'
                        """).param("issue", issue).query(Long.class).single();
    }

    List<TaskId> running(RolloutId rollout) {
        return jdbc.sql("select id from change.task where rollout = :rollout and status = 'RUNNING'")
                .param("rollout", rollout.value())
                .query((row, n) -> new TaskId(row.getObject("id", UUID.class)))
                .list();
    }

    /** By stage, database and change. */
    List<Task> list(RolloutId rollout, TaskFilter filter, PageRequest page) {
        return jdbc.sql("select " + COLUMNS + """
                        \s from change.task t join change.stage s on s.rollout = t.rollout and s.position = t.stage
                        where t.rollout = :rollout
                          and (:status = '' or t.status = :status)
                          and (:stage = '' or s.environment = :stage)
                          and (:database = '' or position(lower(:database) in lower(t.name)) > 0)
                          and (t.stage, t.name, t.change, t.id) > (:afterStage, :afterName, :afterChange, :afterId)
                        order by t.stage, t.name, t.change, t.id
                        limit :limit
                        """)
                .param("rollout", rollout.value())
                .param("status", filter.status().map(Enum::name).orElse(""))
                .param("stage", filter.stage().orElse(""))
                .param("database", filter.database().orElse(""))
                .param("afterStage", page.key(0, Integer::valueOf, -1))
                .param("afterName", page.key(1, ""))
                .param("afterChange", page.key(2, Integer::valueOf, -1))
                .param("afterId", page.key(3, UUID::fromString, new UUID(0, 0)))
                .param("limit", page.limit())
                .query(TaskStore::task)
                .list();
    }

    /** Queues what may run in a stage: tasks whose database has all earlier changes behind it. */
    List<Task> queue(RolloutId rollout, int stage) {
        return jdbc.sql("""
                        update change.task t set status = 'QUEUED', reason = ''
                        where t.rollout = :rollout and t.stage = :stage and t.status = 'PENDING'
                          and not exists (
                            select from change.task earlier
                            where earlier.rollout = t.rollout and earlier.database = t.database
                              and earlier.change < t.change and earlier.status not in ('DONE', 'SKIPPED'))
                        returning\s""" + COLUMNS)
                .param("rollout", rollout.value())
                .param("stage", stage)
                .query(TaskStore::task)
                .list();
    }

    /** What waits to run goes to another state together; gives the tasks that did. */
    List<Task> moveAll(RolloutId rollout, TaskStatus from, TaskStatus to, String reason) {
        return jdbc.sql("""
                        update change.task t set status = :to, reason = :reason
                        where t.rollout = :rollout and t.status = :from
                        returning\s""" + COLUMNS)
                .param("to", to.name())
                .param("reason", reason)
                .param("rollout", rollout.value())
                .param("from", from.name())
                .query(TaskStore::task)
                .list();
    }

    void move(TaskId id, TaskStatus to, String reason, Optional<Instant> finishedAt) {
        jdbc.sql("update change.task set status = :to, reason = :reason, finished_at = :finished where id = :id")
                .param("to", to.name())
                .param("reason", reason)
                .param("finished", at(finishedAt))
                .param("id", id.value())
                .update();
    }

    /** A run begins. */
    void start(TaskId id, int attempt, Instant now) {
        jdbc.sql("""
                        update change.task set status = 'RUNNING', reason = '', attempts = :attempt,
                            started_at = coalesce(started_at, :now), finished_at = null
                        where id = :id
                        """)
                .param("attempt", attempt)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** Kept from the first run on: a second run may find the change half done already. */
    void before(TaskId id, Fingerprint before) {
        jdbc.sql("update change.task set before = coalesce(before, :before) where id = :id")
                .param("before", before.value())
                .param("id", id.value())
                .update();
    }

    void after(TaskId id, Fingerprint after) {
        jdbc.sql("update change.task set after = :after where id = :id")
                .param("after", after.value())
                .param("id", id.value())
                .update();
    }

    private static Task task(ResultSet row, int n) throws SQLException {
        return new Task(
                new TaskId(row.getObject("id", UUID.class)),
                new RolloutId(row.getObject("rollout", UUID.class)),
                row.getInt("stage"),
                row.getInt("change"),
                new DatabaseId(row.getObject("database", UUID.class)),
                row.getString("name"),
                row.getString("instance"),
                new EngineId(row.getString("engine")),
                row.getString("script"),
                new ChangeKey(row.getString("key")),
                TaskStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("before")).map(Fingerprint::new),
                Optional.ofNullable(row.getString("after")).map(Fingerprint::new),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable OffsetDateTime at(Optional<Instant> moment) {
        return moment.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
