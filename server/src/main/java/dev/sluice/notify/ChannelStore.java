package dev.sluice.notify;

import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import dev.sluice.project.ProjectId;
import dev.sluice.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code notify.channel}; seals addresses on their way in. */
@Component
class ChannelStore {
    private static final String SELECT = """
            select project, id, title, kind, shown_target, signed, events, enabled, version
            from notify.channel
            """;
    private static final TypeReference<Set<EventKind>> EVENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Vault vault;

    ChannelStore(JdbcClient jdbc, JsonMapper json, Vault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
    }

    /** @return false when the id is taken */
    boolean insert(Channel channel, Address address) {
        return write("""
                        insert into notify.channel
                            (project, id, title, kind, shown_target, signed, sealed, events, enabled, version)
                        values (:project, :id, :title, :kind, :shownTarget, :signed, :sealed, :events::jsonb,
                            :enabled, :version)
                        on conflict (project, id) do nothing
                        """, channel, address) == 1;
    }

    void update(Channel channel, Address address) {
        write("""
                update notify.channel
                set title = :title, kind = :kind, shown_target = :shownTarget, signed = :signed, sealed = :sealed,
                    events = :events::jsonb, enabled = :enabled, version = :version
                where project = :project and id = :id
                """, channel, address);
    }

    void delete(Channel channel) {
        at("delete from notify.channel where project = :project and id = :id", channel.project(), channel.id())
                .update();
    }

    Optional<Channel> find(ProjectId project, String id) {
        return at(SELECT + "where project = :project and id = :id", project, id)
                .query(this::channel)
                .optional();
    }

    /** Found and locked until the transaction ends. */
    Optional<Channel> lock(ProjectId project, String id) {
        return at(SELECT + "where project = :project and id = :id for update", project, id)
                .query(this::channel)
                .optional();
    }

    Address address(Channel channel) {
        byte[] sealed = at(
                        "select sealed from notify.channel where project = :project and id = :id",
                        channel.project(),
                        channel.id())
                .query((row, number) -> row.getBytes("sealed"))
                .single();
        return json.readValue(vault.open(sealed, place(channel)), Address.class);
    }

    /** The enabled channels of the project that are told about such events. */
    List<Channel> told(String project, EventKind event) {
        return jdbc.sql(SELECT + "where project = :project and enabled and events @> to_jsonb(:event::text)")
                .param("project", project)
                .param("event", event.word())
                .query(this::channel)
                .list();
    }

    Page<Channel> list(ProjectId project, PageRequest page) {
        var rows = jdbc.sql(SELECT + "where project = :project and id > :after order by id limit :limit")
                .param("project", project.value())
                .param("after", page.key(0, ""))
                .param("limit", page.limit())
                .query(this::channel)
                .list();
        return Page.of(rows, page, channel -> PageToken.of(channel.id()));
    }

    private int write(String sql, Channel channel, Address address) {
        return at(sql, channel.project(), channel.id())
                .param("title", channel.title())
                .param("kind", channel.kind().name())
                .param("shownTarget", channel.shownTarget())
                .param("signed", channel.signed())
                .param("sealed", vault.seal(json.writeValueAsString(address), place(channel)))
                .param("events", json.writeValueAsString(channel.sortedEvents()))
                .param("enabled", channel.enabled())
                .param("version", channel.version())
                .update();
    }

    private StatementSpec at(String sql, ProjectId project, String id) {
        return jdbc.sql(sql).param("project", project.value()).param("id", id);
    }

    private static String place(Channel channel) {
        return "notify.channel/" + channel.project() + "/" + channel.id();
    }

    private Channel channel(ResultSet row, int number) throws SQLException {
        return new Channel(
                new ProjectId(row.getString("project")),
                row.getString("id"),
                row.getString("title"),
                ChannelKind.valueOf(row.getString("kind")),
                row.getString("shown_target"),
                row.getBoolean("signed"),
                json.readValue(row.getString("events"), EVENTS),
                row.getBoolean("enabled"),
                row.getLong("version"));
    }
}
