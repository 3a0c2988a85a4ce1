package dev.sluice.access;

import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
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

/** {@code access.binding}. */
@Component
class BindingStore {
    private static final String SELECT = """
            select id, principal, role, project, expires_at, created_at, created_by
            from access.binding
            """;

    private final JdbcClient jdbc;

    BindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the principal already has the role there */
    boolean insert(Binding binding) {
        return jdbc.sql("""
                        insert into access.binding (id, principal, role, project, expires_at, created_at, created_by)
                        values (:id, :principal, :role, :project, :expiresAt, :createdAt, :createdBy)
                        on conflict do nothing
                        """)
                        .param("id", binding.id())
                        .param("principal", binding.principal())
                        .param("role", binding.role().name())
                        .param("project", binding.project().orElse(null))
                        .param(
                                "expiresAt",
                                binding.expiresAt().map(BindingStore::utc).orElse(null))
                        .param("createdAt", utc(binding.createdAt()))
                        .param("createdBy", binding.createdBy())
                        .update()
                == 1;
    }

    List<Binding> of(Collection<String> principals) {
        return jdbc.sql(SELECT + "where principal in (:principals)")
                .param("principals", principals)
                .query(BindingStore::binding)
                .list();
    }

    /** Bindings that give one of the roles there; those nearest to it first. */
    List<Binding> of(Collection<Role> roles, Scope scope) {
        return jdbc.sql(SELECT + """
                        where role in (:roles) and (project is null or project = :project)
                        order by project nulls last, id
                        """)
                .param("roles", roles.stream().map(Role::name).toList())
                .param(
                        "project",
                        switch (scope) {
                            case Scope.Workspace _ -> "";
                            case Scope.Project in -> in.id();
                        })
                .query(BindingStore::binding)
                .list();
    }

    Optional<Binding> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(BindingStore::binding)
                .optional();
    }

    Page<Binding> list(Optional<String> project, PageRequest page) {
        var rows = jdbc.sql(SELECT + """
                        where project is not distinct from :project::text and id > :after
                        order by id limit :limit
                        """)
                .param("project", project.orElse(null))
                .param("after", page.key(0, UUID::fromString, new UUID(0, 0)))
                .param("limit", page.limit())
                .query(BindingStore::binding)
                .list();
        return Page.of(rows, page, binding -> PageToken.of(binding.id().toString()));
    }

    /** Locks the bindings of administrators, so that two cannot remove each other at the same time. */
    List<Binding> lockAdministrators() {
        return jdbc.sql(SELECT + "where role = 'ADMIN' and project is null for update")
                .query(BindingStore::binding)
                .list();
    }

    void delete(UUID id) {
        jdbc.sql("delete from access.binding where id = :id").param("id", id).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Binding binding(ResultSet row, int number) throws SQLException {
        return new Binding(
                row.getObject("id", UUID.class),
                row.getString("principal"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("project")),
                Optional.ofNullable(row.getObject("expires_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }
}
