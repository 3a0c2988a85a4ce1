package dev.sluice.issue;

import dev.sluice.kernel.Keyset;
import dev.sluice.kernel.Keyset.Column;
import dev.sluice.kernel.ListOrders;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.TextPattern;
import dev.sluice.project.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Issues and comments in the metadata schema {@code issue}. */
@Component
class IssueStore {
    private static final String COLUMNS =
            "project, number, uid, title, description, labels, author, status, created_at, updated_at, version";

    private static final Column<Issue> NUMBER =
            Column.number("number", issue -> issue.id().number());
    private static final ListOrders<Issue> ORDERS = ListOrders.descending(
            Keyset.of("number", NUMBER),
            Keyset.of("createdAt", Column.instant("created_at", Issue::createdAt), NUMBER),
            Keyset.of("updatedAt", Column.instant("updated_at", Issue::updatedAt), NUMBER));

    /** Over all projects; the token holds a time and a uid. */
    private static final ListOrders<Issue> LATEST = ListOrders.descending(
            Keyset.of("since", Column.instant("updated_at", Issue::updatedAt), Column.uuid("uid", Issue::uid)));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IssueStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The next number of the project; the project's counter stays locked until the transaction ends. */
    long nextNumber(ProjectId project) {
        return jdbc.sql("""
                        insert into issue.counter (project, last) values (:project, 1)
                        on conflict (project) do update set last = issue.counter.last + 1
                        returning last
                        """).param("project", project.value()).query(Long.class).single();
    }

    void insert(Issue issue) {
        jdbc.sql("""
                        insert into issue.issue
                            (project, number, uid, kind, title, description, labels, author, status,
                             created_at, updated_at, version)
                        values (:project, :number, :uid, 'CHANGE', :title, :description, :labels::jsonb, :author,
                                :status, :created, :updated, :version)
                        """)
                .param("project", issue.id().project().value())
                .param("number", issue.id().number())
                .param("uid", issue.uid())
                .param("title", issue.title())
                .param("description", issue.description())
                .param("labels", json.writeValueAsString(issue.labels()))
                .param("author", issue.author())
                .param("status", issue.status().name())
                .param("created", utc(issue.createdAt()))
                .param("updated", utc(issue.updatedAt()))
                .param("version", issue.version())
                .update();
    }

    /** Saves title, description, labels, status; false when somebody else saved another version in between. */
    boolean update(Issue issue, long expected) {
        return jdbc.sql("""
                        update issue.issue
                        set title = :title, description = :description, labels = :labels::jsonb, status = :status,
                            updated_at = :updated, version = :version
                        where uid = :uid and version = :expected
                        """)
                        .param("title", issue.title())
                        .param("description", issue.description())
                        .param("labels", json.writeValueAsString(issue.labels()))
                        .param("status", issue.status().name())
                        .param("updated", utc(issue.updatedAt()))
                        .param("version", issue.version())
                        .param("uid", issue.uid())
                        .param("expected", expected)
                        .update()
                == 1;
    }

    Optional<Issue> find(IssueId id) {
        return jdbc.sql("select " + COLUMNS + " from issue.issue where project = :project and number = :number")
                .param("project", id.project().value())
                .param("number", id.number())
                .query(this::issue)
                .optional();
    }

    Optional<Issue> find(UUID uid) {
        return jdbc.sql("select " + COLUMNS + " from issue.issue where uid = :uid")
                .param("uid", uid)
                .query(this::issue)
                .optional();
    }

    List<Issue> find(Collection<UUID> uids) {
        return jdbc.sql("select " + COLUMNS + " from issue.issue where uid = any (:uids)")
                .param("uids", uids.toArray(UUID[]::new))
                .query(this::issue)
                .list();
    }

    Page<Issue> filedBy(String author, boolean open, Collection<String> projects, PageRequest page) {
        var query = LATEST.query(page)
                .and("author = :author", "author", author)
                .and(open ? "status = 'OPEN'" : "status <> 'OPEN'")
                .and("project = any (:projects)", "projects", projects.toArray(String[]::new));
        return query.page(jdbc.sql("select " + COLUMNS + " from issue.issue" + query.sql())
                .params(query.params())
                .query(this::issue)
                .list());
    }

    long countOpen(String author, Collection<String> projects, int limit) {
        return jdbc.sql("""
                        select count(*) from (
                            select from issue.issue
                            where author = :author and status = 'OPEN' and project = any (:projects) limit :limit) mine
                        """)
                .param("author", author)
                .param("projects", projects.toArray(String[]::new))
                .param("limit", limit)
                .query(Long.class)
                .single();
    }

    /** Only the conditions that are asked for stand in the statement, so that indexes serve. */
    Page<Issue> list(ProjectId project, IssueFilter filter, PageRequest page) {
        var query = ORDERS.query(page).and("project = :project", "project", project.value());
        filter.status().ifPresent(v -> query.and("status = :status", "status", v.name()));
        filter.author().ifPresent(v -> query.and("author = :author", "author", v));
        filter.label().ifPresent(v -> query.and("labels @> jsonb_build_array(:label::text)", "label", v));
        filter.text().ifPresent(v -> query.and("title ilike :text", "text", TextPattern.containing(v)));
        return query.page(jdbc.sql("select " + COLUMNS + " from issue.issue" + query.sql())
                .params(query.params())
                .query(this::issue)
                .list());
    }

    private Issue issue(ResultSet row, int n) throws SQLException {
        return new Issue(
                new IssueId(new ProjectId(row.getString("project")), row.getLong("number")),
                row.getObject("uid", UUID.class),
                row.getString("title"),
                row.getString("description"),
                List.of(json.readValue(row.getString("labels"), String[].class)),
                row.getString("author"),
                IssueStatus.valueOf(row.getString("status")),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                row.getLong("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
