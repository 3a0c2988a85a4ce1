package dev.sluice.audit;

import dev.sluice.kernel.Keyset;
import dev.sluice.kernel.Keyset.Column;
import dev.sluice.kernel.ListOrders;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.TextPattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code audit.entry}. */
@Component
class AuditStore {
    private static final ListOrders<AuditEntry> ORDERS = ListOrders.descending(
            Keyset.of("at", Column.instant("at", AuditEntry::at), Column.uuid("id", AuditEntry::id)));

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

    /** Youngest first when no order is asked for. Only the conditions that are asked for stand in the statement. */
    Page<AuditEntry> list(AuditFilter filter, PageRequest page) {
        var query = ORDERS.query(page);
        filter.actor().ifPresent(v -> query.and("actor = :actor", "actor", v));
        filter.project().ifPresent(v -> query.and("project = :project", "project", v));
        filter.resource().ifPresent(v -> query.and("resource like :resource", "resource", TextPattern.startingWith(v)));
        filter.outcome().ifPresent(v -> query.and("outcome = :outcome", "outcome", v));
        filter.since().ifPresent(v -> query.and("at >= :since", "since", v.atOffset(ZoneOffset.UTC)));
        filter.until().ifPresent(v -> query.and("at < :until", "until", v.atOffset(ZoneOffset.UTC)));
        return query.page(jdbc.sql("""
                        select id, at, actor, actor_title, method, route, resource, project, permission,
                               outcome, status, problem, request_id, address, millis
                        from audit.entry
                        """ + query.sql())
                .params(query.params())
                .query(AuditStore::entry)
                .list());
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
