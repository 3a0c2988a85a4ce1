package dev.sluice.audit;

import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code audit.entry}. */
@Component
class AuditStore {
    private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(AuditEntry entry) {
        jdbc.sql("""
                insert into audit.entry (id, at, actor, actor_title, method, route, resource, project, permission,
                                         outcome, status, problem, request_id, address, millis)
                values (:id, :at, :actor, :actorTitle, :method, :route, :resource, :project, :permission,
                        :outcome, :status, :problem, :requestId, :address, :millis)
                """)
                .param("id", entry.id())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("actorTitle", entry.actorTitle())
                .param("method", entry.method())
                .param("route", entry.route())
                .param("resource", entry.resource())
                .param("project", entry.project().orElse(null))
                .param("permission", entry.permission().orElse(null))
                .param("outcome", entry.outcome())
                .param("status", entry.status().orElse(null))
                .param("problem", entry.problem().orElse(null))
                .param("requestId", entry.requestId())
                .param("address", entry.address())
                .param("millis", entry.duration().toMillis())
                .update();
    }

    /** Youngest first. */
    Page<AuditEntry> list(AuditFilter filter, PageRequest page) {
        var rows = jdbc.sql("""
                select id, at, actor, actor_title, method, route, resource, project, permission,
                       outcome, status, problem, request_id, address, millis
                from audit.entry
                where id < :before::uuid
                  and (:actor::text is null or actor = :actor)
                  and (:project::text is null or project = :project)
                  and (:resource::text is null or starts_with(resource, :resource))
                  and (:outcome::text is null or outcome = :outcome)
                  and (:since::timestamptz is null or at >= :since)
                  and (:until::timestamptz is null or at < :until)
                order by id desc
                limit :limit
                """)
                .param("before", page.key(0, LAST_ID))
                .param("actor", filter.actor().orElse(null))
                .param("project", filter.project().orElse(null))
                .param("resource", filter.resource().orElse(null))
                .param("outcome", filter.outcome().orElse(null))
                .param("since", utc(filter.since()))
                .param("until", utc(filter.until()))
                .param("limit", page.limit())
                .query(AuditStore::entry)
                .list();
        return Page.of(rows, page, entry -> PageToken.of(entry.id().toString()));
    }

    private static @Nullable OffsetDateTime utc(Optional<Instant> at) {
        return at.map(each -> each.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("actor_title"),
                row.getString("method"),
                row.getString("route"),
                row.getString("resource"),
                Optional.ofNullable(row.getString("project")),
                Optional.ofNullable(row.getString("permission")),
                row.getString("outcome"),
                Optional.ofNullable(row.getObject("status", Integer.class)),
                Optional.ofNullable(row.getString("problem")),
                row.getString("request_id"),
                row.getString("address"),
                Duration.ofMillis(row.getLong("millis")));
    }
}
