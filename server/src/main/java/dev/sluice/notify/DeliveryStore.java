package dev.sluice.notify;

import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import dev.sluice.project.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code notify.delivery}: outbox and log in one. */
@Component
class DeliveryStore {
    private static final UUID LAST = new UUID(-1, -1);

    private static final String SELECT = """
            select id, project, channel, event_id, notice, status, round, attempts, created_at, queued_at,
                next_attempt_at, finished_at, response_status, response, reason
            from notify.delivery
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeliveryStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return false when the channel has been told about the event before */
    boolean insert(Delivery delivery) {
        return changing(jdbc.sql("""
                        insert into notify.delivery
                            (id, project, channel, event_id, event, notice, status, round, attempts, created_at,
                             queued_at, next_attempt_at, finished_at, response_status, response, reason)
                        values (:id, :project, :channel, :eventId, :event, :notice::jsonb, :status, :round, :attempts,
                            :createdAt, :queuedAt, :nextAttemptAt, :finishedAt, :responseStatus, :response, :reason)
                        on conflict (event_id, project, channel) do nothing
                        """), delivery)
                        .param("project", delivery.project().value())
                        .param("channel", delivery.channel())
                        .param("eventId", delivery.eventId())
                        .param("event", delivery.notice().event())
                        .param("notice", json.writeValueAsString(delivery.notice()))
                        .param("createdAt", delivery.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void update(Delivery delivery) {
        changing(jdbc.sql("""
                update notify.delivery
                set status = :status, round = :round, attempts = :attempts, queued_at = :queuedAt,
                    next_attempt_at = :nextAttemptAt, finished_at = :finishedAt,
                    response_status = :responseStatus, response = :response, reason = :reason
                where id = :id
                """), delivery).update();
    }

    /** Gives up what waits for the channel. */
    void drop(Channel channel, String why, Instant now) {
        jdbc.sql("""
                update notify.delivery
                set status = 'FAILED', reason = :why, next_attempt_at = null, finished_at = :now
                where project = :project and channel = :channel and status = 'PENDING'
                """)
                .param("project", channel.project().value())
                .param("channel", channel.id())
                .param("why", why)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Delivery> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::delivery)
                .optional();
    }

    /** Found and locked until the transaction ends. */
    Optional<Delivery> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(this::delivery)
                .optional();
    }

    /** Newest first. */
    Page<Delivery> list(ProjectId project, DeliveryFilter filter, PageRequest page) {
        var rows = jdbc.sql(SELECT + """
                        where project = :project
                          and (:channel = '' or channel = :channel)
                          and (:status = '' or status = :status)
                          and id < :before
                        order by id desc
                        limit :limit
                        """)
                .param("project", project.value())
                .param("channel", filter.channel().orElse(""))
                .param("status", filter.status().map(Enum::name).orElse(""))
                .param("before", page.key(0, UUID::fromString, LAST))
                .param("limit", page.limit())
                .query(this::delivery)
                .list();
        return Page.of(rows, page, delivery -> PageToken.of(delivery.id().toString()));
    }

    void deleteCreatedBefore(Instant end) {
        jdbc.sql("delete from notify.delivery where created_at < :end and status <> 'PENDING'")
                .param("end", end.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static StatementSpec changing(StatementSpec statement, Delivery delivery) {
        return statement
                .param("id", delivery.id())
                .param("status", delivery.status().name())
                .param("round", delivery.round())
                .param("attempts", delivery.attempts())
                .param("queuedAt", delivery.queuedAt().atOffset(ZoneOffset.UTC))
                .param("nextAttemptAt", time(delivery.nextAttemptAt()))
                .param("finishedAt", time(delivery.finishedAt()))
                .param("responseStatus", delivery.responseStatus().orElse(null))
                .param("response", delivery.response().orElse(null))
                .param("reason", delivery.reason().orElse(null));
    }

    private static @Nullable OffsetDateTime time(Optional<Instant> at) {
        return at.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                new ProjectId(row.getString("project")),
                row.getString("channel"),
                row.getObject("event_id", UUID.class),
                json.readValue(row.getString("notice"), Notice.class),
                DeliveryStatus.valueOf(row.getString("status")),
                row.getInt("round"),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                at(row, "next_attempt_at"),
                at(row, "finished_at"),
                Optional.ofNullable(row.getObject("response_status", Integer.class)),
                Optional.ofNullable(row.getString("response")),
                Optional.ofNullable(row.getString("reason")));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
