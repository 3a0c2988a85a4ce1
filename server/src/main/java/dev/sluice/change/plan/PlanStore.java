package dev.sluice.change.plan;

import dev.sluice.issue.IssueId;
import dev.sluice.kernel.PageRequest;
import dev.sluice.project.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Plans in the metadata schema {@code change}. */
@Component
class PlanStore {
    private static final String COLUMNS = "id, project, number, issue, revision, digest, author, created_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Plan plan) {
        jdbc.sql("""
                        insert into change.plan (id, project, issue, number, revision, digest, author, created_at)
                        values (:id, :project, :issue, :number, :revision, :digest, :author, :created)
                        """)
                .param("id", plan.id().value())
                .param("project", plan.issue().project().value())
                .param("issue", plan.issueUid())
                .param("number", plan.issue().number())
                .param("revision", plan.revision())
                .param("digest", plan.digest())
                .param("author", plan.author())
                .param("created", plan.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        plan.changes().forEach(change -> insert(plan.id(), change));
    }

    private void insert(PlanId plan, Plan.Step change) {
        jdbc.sql("""
                        insert into change.plan_change (plan, position, title, databases, groups, scripts)
                        values (:plan, :position, :title, :databases::jsonb, :groups::jsonb, :scripts::jsonb)
                        """)
                .param("plan", plan.value())
                .param("position", change.position())
                .param("title", change.title())
                .param("databases", json.writeValueAsString(change.databases()))
                .param("groups", json.writeValueAsString(change.groups()))
                .param("scripts", json.writeValueAsString(change.scripts()))
                .update();
    }

    /** The latest revision. */
    Optional<Plan> latest(UUID issue) {
        return jdbc.sql("select " + COLUMNS + " from change.plan where issue = :issue order by revision desc limit 1")
                .param("issue", issue)
                .query(PlanStore::row)
                .optional()
                .map(this::whole);
    }

    Optional<Plan> revision(UUID issue, int revision) {
        return jdbc.sql("select " + COLUMNS + " from change.plan where issue = :issue and revision = :revision")
                .param("issue", issue)
                .param("revision", revision)
                .query(PlanStore::row)
                .optional()
                .map(this::whole);
    }

    /** The revisions without their changes, oldest first. */
    List<Plan> revisions(UUID issue, PageRequest page) {
        return jdbc.sql("select " + COLUMNS + """
                         from change.plan where issue = :issue and revision > :after order by revision limit :limit
                        """)
                .param("issue", issue)
                .param("after", page.key(0, Integer::valueOf, 0))
                .param("limit", page.limit())
                .query(PlanStore::row)
                .list();
    }

    Optional<Plan> find(PlanId id) {
        return jdbc.sql("select " + COLUMNS + " from change.plan where id = :id")
                .param("id", id.value())
                .query(PlanStore::row)
                .optional()
                .map(this::whole);
    }

    /** Whether a revision of the issue's plan holds the script. */
    boolean hold(UUID issue, String script) {
        return jdbc.sql("""
                        select exists (
                            select from change.plan p
                            join change.plan_change c on c.plan = p.id
                            cross join jsonb_each_text(c.scripts) s
                            where p.issue = :issue and s.value = :script)
                        """)
                .param("issue", issue)
                .param("script", script)
                .query(Boolean.class)
                .single();
    }

    /** Names of all who proposed a revision. */
    List<String> authors(UUID issue) {
        return jdbc.sql("select distinct author from change.plan where issue = :issue order by author")
                .param("issue", issue)
                .query(String.class)
                .list();
    }

    /** Asked when the row has been read: one connection suffices for both. */
    private Plan whole(Plan row) {
        return row.with(changes(row.id()));
    }

    private static Plan row(ResultSet row, int n) throws SQLException {
        return new Plan(
                new PlanId(row.getObject("id", UUID.class)),
                new IssueId(new ProjectId(row.getString("project")), row.getLong("number")),
                row.getObject("issue", UUID.class),
                row.getInt("revision"),
                row.getString("digest"),
                row.getString("author"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    private List<Plan.Step> changes(PlanId plan) {
        return jdbc.sql("""
                        select position, title, databases, groups, scripts from change.plan_change
                        where plan = :plan order by position
                        """)
                .param("plan", plan.value())
                .query((row, n) -> new Plan.Step(
                        row.getInt("position"),
                        row.getString("title"),
                        List.of(json.readValue(row.getString("databases"), String[].class)),
                        List.of(json.readValue(row.getString("groups"), String[].class)),
                        json.readValue(row.getString("scripts"), new TypeReference<Map<String, String>>() {})))
                .list();
    }
}
