package dev.sluice.catalog;

import dev.sluice.kernel.PageRequest;
import dev.sluice.project.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code catalog.database_group}. */
@Component
class DatabaseGroupStore {
    private static final String SELECT = "select project, id, title, expression, version from catalog.database_group ";

    private final JdbcClient jdbc;

    DatabaseGroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DatabaseGroup> find(ProjectId project, DatabaseGroupId id) {
        return jdbc.sql(SELECT + "where project = :project and id = :id")
                .param("project", project.value())
                .param("id", id.value())
                .query(DatabaseGroupStore::group)
                .optional();
    }

    List<DatabaseGroup> list(ProjectId project, PageRequest page) {
        return jdbc.sql(SELECT + "where project = :project and id > :after order by id limit :limit")
                .param("project", project.value())
                .param("after", page.key(0, ""))
                .param("limit", page.limit())
                .query(DatabaseGroupStore::group)
                .list();
    }

    /** @return false when there is one of that id */
    boolean insert(DatabaseGroup group) {
        return params(jdbc.sql("""
                        insert into catalog.database_group (project, id, title, expression, version)
                        values (:project, :id, :title, :expression, :version)
                        on conflict (project, id) do nothing
                        """), group).update() == 1;
    }

    void update(DatabaseGroup group) {
        params(jdbc.sql("""
                        update catalog.database_group
                        set title = :title, expression = :expression, version = :version
                        where project = :project and id = :id
                        """), group).update();
    }

    void delete(ProjectId project, DatabaseGroupId id) {
        jdbc.sql("delete from catalog.database_group where project = :project and id = :id")
                .param("project", project.value())
                .param("id", id.value())
                .update();
    }

    private static JdbcClient.StatementSpec params(JdbcClient.StatementSpec statement, DatabaseGroup group) {
        return statement
                .param("project", group.project().value())
                .param("id", group.id().value())
                .param("title", group.title())
                .param("expression", group.expression())
                .param("version", group.version());
    }

    private static DatabaseGroup group(ResultSet row, int n) throws SQLException {
        return new DatabaseGroup(
                new ProjectId(row.getString("project")),
                new DatabaseGroupId(row.getString("id")),
                row.getString("title"),
                row.getString("expression"),
                row.getLong("version"));
    }
}
