package dev.sluice.change.rollout;

import dev.sluice.catalog.EnvironmentId;
import dev.sluice.change.plan.PlanId;
import dev.sluice.issue.IssueId;
import dev.sluice.project.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rollouts, their stages and events in the metadata schema {@code change}. */
@Component
class RolloutStore {
    private static final String SELECT = """
            select id, project, issue, number, ordinal, plan, digest, status, failure_limit, accept_unknown, author,
                   created_at, finished_at, sequence
            from change.rollout
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RolloutStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when the issue has a rollout that goes on. */
    boolean insert(Rollout rollout) {
        boolean inserted = jdbc.sql("""
                        insert into change.rollout
                            (id, project, issue, number, ordinal, plan, digest, status, failure_limit, accept_unknown, author,
                             created_at, sequence)
                        values (:id, :project, :issue, :number, :ordinal, :plan, :digest, :status, :limit, :accept,
                                :author, :created, 0)
                        on conflict do nothing
                        """)
                        .param("id", rollout.id().value())
                        .param("project", rollout.issue().project().value())
                        .param("issue", rollout.issueUid())
                        .param("number", rollout.issue().number())
                        .param("ordinal", rollout.ordinal())
                        .param("plan", rollout.plan().value())
                        .param("digest", rollout.digest())
                        .param("status", rollout.status().name())
                        .param("limit", rollout.failureLimit())
                        .param("accept", rollout.acceptUnknown())
                        .param("author", rollout.author())
                        .param("created", rollout.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (inserted) {
            rollout.stages().forEach(stage -> insert(rollout.id(), stage));
        }
        return inserted;
    }

    private void insert(RolloutId rollout, Stage stage) {
        jdbc.sql("""
                        insert into change.stage (rollout, position, environment, automatic, status)
                        values (:rollout, :position, :environment, :automatic, :status)
                        """)
                .param("rollout", rollout.value())
                .param("position", stage.position())
                .param("environment", stage.environment().value())
                .param("automatic", stage.automatic())
                .param("status", stage.status().name())
                .update();
    }

    /** All of an issue, newest first. */
    List<Rollout> of(UUID issue) {
        return jdbc
                .sql(SELECT + "where issue = :issue order by ordinal desc")
                .param("issue", issue)
                .query(RolloutStore::row)
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    Optional<Rollout> find(RolloutId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(RolloutStore::row)
                .optional()
                .map(this::whole);
    }

    /** Issues of the project whose rollouts run; they are locked until the transaction ends. */
    List<IssueId> running(ProjectId project) {
        return jdbc.sql("""
                        select number from change.rollout where project = :project and status = 'RUNNING'
                        order by id for update
                        """)
                .param("project", project.value())
                .query((row, n) -> new IssueId(project, row.getLong("number")))
                .list();
    }

    /** Found and locked until the transaction ends: what decides about a rollout comes one after the other. */
    Optional<Rollout> lock(RolloutId id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query(RolloutStore::row)
                .optional()
                .map(this::whole);
    }

    RolloutStatus status(RolloutId id) {
        return jdbc.sql("select status from change.rollout where id = :id")
                .param("id", id.value())
                .query((row, n) -> RolloutStatus.valueOf(row.getString("status")))
                .single();
    }

    void status(RolloutId id, RolloutStatus status, Optional<Instant> finishedAt) {
        jdbc.sql("update change.rollout set status = :status, finished_at = :finished where id = :id")
                .param("status", status.name())
                .param(
                        "finished",
                        finishedAt.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("id", id.value())
                .update();
    }

    void status(RolloutId rollout, int stage, StageStatus status, Instant now) {
        jdbc.sql("""
                        update change.stage set status = :status,
                            opened_at = case when :status = 'OPEN' then :now::timestamptz else opened_at end
                        where rollout = :rollout and position = :position
                        """)
                .param("status", status.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("rollout", rollout.value())
                .param("position", stage)
                .update();
    }

    /** Adds what watchers shall be told, and gives its sequence. */
    long append(RolloutId rollout, String kind, Map<String, Object> body) {
        return jdbc.sql("""
                        with next as (
                            update change.rollout set sequence = sequence + 1 where id = :rollout
                            returning id, sequence)
                        insert into change.event (rollout, sequence, kind, body)
                        select id, sequence, :kind, :body::jsonb from next
                        returning sequence
                        """)
                .param("rollout", rollout.value())
                .param("kind", kind)
                .param("body", json.writeValueAsString(body))
                .query(Long.class)
                .single();
    }

    /** What watchers were told after a sequence, in order. */
    List<RolloutEvent> events(RolloutId rollout, long after, int limit) {
        return jdbc.sql("""
                        select sequence, kind, body from change.event
                        where rollout = :rollout and sequence > :after order by sequence limit :limit
                        """)
                .param("rollout", rollout.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) ->
                        new RolloutEvent(row.getLong("sequence"), row.getString("kind"), row.getString("body")))
                .list();
    }

    /** Asked when the row has been read: one connection suffices for both. */
    private Rollout whole(Rollout row) {
        return row.with(stages(row.id()));
    }

    private static Rollout row(ResultSet row, int n) throws SQLException {
        return new Rollout(
                new RolloutId(row.getObject("id", UUID.class)),
                new IssueId(new ProjectId(row.getString("project")), row.getLong("number")),
                row.getObject("issue", UUID.class),
                row.getInt("ordinal"),
                new PlanId(row.getObject("plan", UUID.class)),
                row.getString("digest"),
                RolloutStatus.valueOf(row.getString("status")),
                row.getInt("failure_limit"),
                row.getBoolean("accept_unknown"),
                row.getString("author"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getLong("sequence"),
                List.of());
    }

    private List<Stage> stages(RolloutId rollout) {
        Map<Integer, Map<TaskStatus, Long>> counts = new HashMap<>();
        jdbc.sql("select stage, status, count(*) as n from change.task where rollout = :rollout group by stage, status")
                .param("rollout", rollout.value())
                .query(row -> {
                    counts.computeIfAbsent(row.getInt("stage"), s -> new EnumMap<>(TaskStatus.class))
                            .put(TaskStatus.valueOf(row.getString("status")), row.getLong("n"));
                });
        return jdbc.sql("""
                        select position, environment, automatic, status from change.stage
                        where rollout = :rollout order by position
                        """)
                .param("rollout", rollout.value())
                .query((row, n) -> new Stage(
                        row.getInt("position"),
                        new EnvironmentId(row.getString("environment")),
                        row.getBoolean("automatic"),
                        StageStatus.valueOf(row.getString("status")),
                        counts.getOrDefault(row.getInt("position"), Map.of())))
                .list();
    }
}
