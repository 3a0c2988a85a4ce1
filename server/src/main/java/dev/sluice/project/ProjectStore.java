package dev.sluice.project;

import dev.sluice.access.Visible;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code project.project}. */
@Component
class ProjectStore {
    private static final String SELECT = """
            select id, title, description, labels, created_at, archived_at, version
            from project.project
            """;
    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProjectStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return false when the id is taken */
    boolean insert(Project project) {
        return jdbc.sql("""
                        insert into project.project (id, title, description, labels, created_at, version)
                        values (:id, :title, :description, :labels::jsonb, :createdAt, :version)
                        on conflict (id) do nothing
                        """)
                        .param("id", project.id().value())
                        .param("title", project.title())
                        .param("description", project.description())
                        .param("labels", json.writeValueAsString(project.labels()))
                        .param("createdAt", project.createdAt().atOffset(ZoneOffset.UTC))
                        .param("version", project.version())
                        .update()
                == 1;
    }

    void update(Project project) {
        jdbc.sql("""
                update project.project
                set title = :title, description = :description, labels = :labels::jsonb,
                    archived_at = :archivedAt, version = :version
                where id = :id
                """)
                .param("id", project.id().value())
                .param("title", project.title())
                .param("description", project.description())
                .param("labels", json.writeValueAsString(project.labels()))
                .param(
                        "archivedAt",
                        project.archivedAt()
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param("version", project.version())
                .update();
    }

    Optional<Project> find(ProjectId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(this::project)
                .optional();
    }

    /** Found and locked until the transaction ends. */
    Optional<Project> lock(ProjectId id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query(this::project)
                .optional();
    }

    /** Empty when there is no such project. */
    Optional<Boolean> archived(String id) {
        return jdbc.sql("select archived_at is not null from project.project where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .optional();
    }

    List<String> live() {
        return jdbc.sql("select id from project.project where archived_at is null")
                .query(String.class)
                .list();
    }

    Page<Project> list(Visible visible, boolean withArchived, PageRequest page) {
        var rows = jdbc.sql(SELECT + """
                        where id > :after and (:withArchived or archived_at is null)
                            and (:all or id = any (:ids))
                        order by id
                        limit :limit
                        """)
                .param("after", page.key(0, ""))
                .param("withArchived", withArchived)
                .param("all", visible instanceof Visible.All)
                .param("ids", ids(visible))
                .param("limit", page.limit())
                .query(this::project)
                .list();
        return Page.of(rows, page, project -> PageToken.of(project.id().value()));
    }

    private static String[] ids(Visible visible) {
        return switch (visible) {
            case Visible.All _ -> new String[0];
            case Visible.Only only -> only.projects().toArray(String[]::new);
        };
    }

    private Project project(ResultSet row, int number) throws SQLException {
        return new Project(
                new ProjectId(row.getString("id")),
                row.getString("title"),
                row.getString("description"),
                json.readValue(row.getString("labels"), LABELS),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                archivedAt(row),
                row.getLong("version"));
    }

    private static Optional<Instant> archivedAt(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("archived_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
