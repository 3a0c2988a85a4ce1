package dev.sluice.change.plan;

import dev.sluice.catalog.DatabaseId;
import dev.sluice.catalog.EnvironmentId;
import dev.sluice.kernel.PageRequest;
import dev.sluice.schema.Fingerprint;
import dev.sluice.sql.dialect.EngineId;
import dev.sluice.sql.review.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Targets of plans and their checks in the metadata schema {@code change}. */
@Component
class TargetStore {
    private static final String COLUMNS = """
            plan, position, database, name, engine, environment, script, check_status, findings, statements,
            fingerprint, checked_at""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    TargetStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    void insert(List<Target> targets) {
        SqlParameterSource[] rows = targets.stream()
                .map(t -> new MapSqlParameterSource()
                        .addValue("plan", t.plan().value())
                        .addValue("position", t.change())
                        .addValue("database", t.database().value())
                        .addValue("name", t.name())
                        .addValue("engine", t.engine().value())
                        .addValue("environment", t.environment().value())
                        .addValue("script", t.script())
                        .addValue("status", t.status().name()))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into change.target
                    (plan, position, database, name, engine, environment, script, check_status, findings, statements)
                values (:plan, :position, :database, :name, :engine, :environment, :script, :status, '[]', 0)
                """, rows);
    }

    /** All changes of a plan on one database, in order. */
    List<Target> of(PlanId plan, DatabaseId database) {
        return jdbc.sql("select " + COLUMNS + """
                        \s from change.target where plan = :plan and database = :database order by position
                        """)
                .param("plan", plan.value())
                .param("database", database.value())
                .query(this::target)
                .list();
    }

    /** The database in the first change that is for it: all its checks saw the same schema. */
    Optional<Target> named(PlanId plan, String name) {
        return jdbc.sql("select " + COLUMNS
                        + " from change.target where plan = :plan and name = :name order by position limit 1")
                .param("plan", plan.value())
                .param("name", name)
                .query(this::target)
                .optional();
    }

    /** All targets of a plan by change and name. */
    List<Target> all(PlanId plan) {
        return jdbc.sql("select " + COLUMNS
                        + " from change.target where plan = :plan order by position, name, database")
                .param("plan", plan.value())
                .query(this::target)
                .list();
    }

    List<Target> list(PlanId plan, Optional<CheckStatus> status, PageRequest page) {
        return jdbc.sql("select " + COLUMNS + """
                        \s from change.target
                        where plan = :plan and (:status = '' or check_status = :status)
                          and (position, name, database) > (:position, :name, :database)
                        order by position, name, database
                        limit :limit
                        """)
                .param("plan", plan.value())
                .param("status", status.map(Enum::name).orElse(""))
                .param("position", page.key(0, Integer::valueOf, -1))
                .param("name", page.key(1, ""))
                .param("database", page.key(2, UUID::fromString, new UUID(0, 0)))
                .param("limit", page.limit())
                .query(this::target)
                .list();
    }

    CheckSummary summary(PlanId plan) {
        Map<CheckStatus, Long> counts = new EnumMap<>(CheckStatus.class);
        jdbc.sql("select check_status, count(*) as n from change.target where plan = :plan group by check_status")
                .param("plan", plan.value())
                .query(row -> {
                    counts.put(CheckStatus.valueOf(row.getString("check_status")), row.getLong("n"));
                });
        return new CheckSummary(counts);
    }

    /** Puts all targets of a plan back to QUEUED. */
    void reset(PlanId plan) {
        jdbc.sql("""
                        update change.target set check_status = 'QUEUED', findings = '[]', statements = 0,
                            fingerprint = null, checked_at = null
                        where plan = :plan
                        """).param("plan", plan.value()).update();
    }

    void running(PlanId plan, DatabaseId database) {
        jdbc.sql("update change.target set check_status = 'RUNNING' where plan = :plan and database = :database")
                .param("plan", plan.value())
                .param("database", database.value())
                .update();
    }

    void checked(Target target) {
        jdbc.sql("""
                        update change.target
                        set check_status = :status, findings = :findings::jsonb, statements = :statements,
                            fingerprint = :fingerprint, checked_at = :checked
                        where plan = :plan and position = :position and database = :database
                        """)
                .param("status", target.status().name())
                .param("findings", json.writeValueAsString(target.findings()))
                .param("statements", target.statements())
                .param(
                        "fingerprint",
                        target.fingerprint().map(Fingerprint::value).orElse(null))
                .param(
                        "checked",
                        target.checkedAt()
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param("plan", target.plan().value())
                .param("position", target.change())
                .param("database", target.database().value())
                .update();
    }

    private Target target(ResultSet row, int n) throws SQLException {
        return new Target(
                new PlanId(row.getObject("plan", UUID.class)),
                row.getInt("position"),
                new DatabaseId(row.getObject("database", UUID.class)),
                row.getString("name"),
                new EngineId(row.getString("engine")),
                new EnvironmentId(row.getString("environment")),
                row.getString("script"),
                CheckStatus.valueOf(row.getString("check_status")),
                List.of(json.readValue(row.getString("findings"), Finding[].class)),
                row.getInt("statements"),
                Optional.ofNullable(row.getString("fingerprint")).map(Fingerprint::new),
                Optional.ofNullable(row.getObject("checked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
