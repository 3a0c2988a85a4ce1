package dev.sluice.approval;

import dev.sluice.approval.Approval.Decision;
import dev.sluice.approval.Approval.Verdict;
import dev.sluice.kernel.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Flows, requests and decisions in the metadata schema {@code approval}. */
@Component
class ApprovalStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ApprovalStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Flow> flow(String project) {
        return jdbc.sql("select steps, version from approval.flow where project = :project")
                .param("project", project)
                .query((row, n) -> new Flow(strings(row, "steps"), row.getLong("version")))
                .optional();
    }

    /** False when the saved flow is not of the expected version. */
    boolean save(String project, Flow flow, long expected, Instant now) {
        return jdbc.sql("""
                        insert into approval.flow (project, steps, updated_at, version)
                        values (:project, :steps::jsonb, :now, :version)
                        on conflict (project) do update
                        set steps = excluded.steps, updated_at = excluded.updated_at, version = excluded.version
                        where approval.flow.version = :expected
                        """)
                        .param("project", project)
                        .param("steps", json.writeValueAsString(flow.steps()))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("version", flow.version())
                        .param("expected", expected)
                        .update()
                == 1;
    }

    /** The request in force for the issue, locked until the transaction ends: two answers come one after the other. */
    Optional<Approval> lock(UUID issue) {
        return request(issue, "for update");
    }

    Optional<Approval> find(UUID issue) {
        return request(issue, "");
    }

    /** Every request of the issue, those that were superseded too; oldest first. */
    List<Approval> all(UUID issue, PageRequest page) {
        List<Approval> rows = jdbc.sql("""
                        select id, issue, project, digest, steps, authors, status, requested_at
                        from approval.request where issue = :issue and id > :after order by id limit :limit
                        """)
                .param("issue", issue)
                .param("after", page.key(0, UUID::fromString, new UUID(0, 0)))
                .param("limit", page.limit())
                .query(this::row)
                .list();
        return rows.stream().map(row -> row.with(decisions(row.id()))).toList();
    }

    private Optional<Approval> request(UUID issue, String locking) {
        return jdbc.sql("""
                        select id, issue, project, digest, steps, authors, status, requested_at
                        from approval.request where issue = :issue and status <> 'SUPERSEDED'
                        """ + locking)
                .param("issue", issue)
                .query(this::row)
                .optional()
                // Asked when the row has been read: one connection suffices for both.
                .map(row -> row.with(decisions(row.id())));
    }

    void supersede(UUID issue) {
        jdbc.sql("""
                        update approval.request set status = 'SUPERSEDED', waiting = null
                        where issue = :issue and status <> 'SUPERSEDED'
                        """).param("issue", issue).update();
    }

    /** The digest may have been asked for before: that answer does not count again, and stays on record. */
    void insert(Approval approval) {
        jdbc.sql("""
                        insert into approval.request
                            (id, issue, project, digest, steps, authors, status, requested_at, waiting, since, open)
                        values (:id, :issue, :project, :digest, :steps::jsonb, :authors::jsonb, :status, :requested,
                                :waiting, :requested, true)
                        """)
                .param("id", approval.id())
                .param("issue", approval.issue())
                .param("project", approval.project())
                .param("digest", approval.digest())
                .param("steps", json.writeValueAsString(approval.steps()))
                .param("authors", json.writeValueAsString(approval.authors()))
                .param("status", approval.status().name())
                .param("requested", approval.requestedAt().atOffset(ZoneOffset.UTC))
                .param("waiting", waiting(approval))
                .update();
    }

    /** Saves the newest decision and the status that follows from it. */
    void decide(Approval approval) {
        Decision decision = approval.decisions().getLast();
        jdbc.sql("""
                        insert into approval.decision (id, request, step, verdict, actor, comment, decided_at)
                        values (gen_random_uuid(), :request, :step, :verdict, :actor, :comment, :decided)
                        """)
                .param("request", approval.id())
                .param("step", decision.step())
                .param("verdict", decision.verdict().name())
                .param("actor", decision.actor())
                .param("comment", decision.comment())
                .param("decided", decision.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        update approval.request set status = :status, waiting = :waiting, since = :since where id = :id
                        """)
                .param("status", approval.status().name())
                .param("waiting", waiting(approval))
                .param("since", decision.decidedAt().atOffset(ZoneOffset.UTC))
                .param("id", approval.id())
                .update();
    }

    /** The role that must answer next. */
    private static @Nullable String waiting(Approval approval) {
        return approval.current()
                .filter(step -> step < approval.steps().size())
                .map(approval.steps()::get)
                .orElse(null);
    }

    private Approval row(ResultSet row, int n) throws SQLException {
        return new Approval(
                row.getObject("id", UUID.class),
                row.getObject("issue", UUID.class),
                row.getString("project"),
                row.getString("digest"),
                strings(row, "steps"),
                strings(row, "authors"),
                ApprovalStatus.valueOf(row.getString("status")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    private List<Decision> decisions(UUID request) {
        return jdbc.sql("""
                        select step, verdict, actor, comment, decided_at from approval.decision
                        where request = :request order by step
                        """)
                .param("request", request)
                .query((row, n) -> new Decision(
                        row.getInt("step"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("actor"),
                        row.getString("comment"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of(json.readValue(row.getString(column), String[].class));
    }
}
