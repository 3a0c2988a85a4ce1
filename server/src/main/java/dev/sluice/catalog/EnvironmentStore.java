package dev.sluice.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code catalog.environment}. */
@Component
class EnvironmentStore {
    private static final String SELECT = "select id, title, position, automatic, version from catalog.environment ";

    private final JdbcClient jdbc;

    EnvironmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Environment> ordered() {
        return jdbc.sql(SELECT + "order by position, id")
                .query(EnvironmentStore::environment)
                .list();
    }

    /** All, kept from others' changes until the transaction ends; always locked in the same order. */
    List<Environment> locked() {
        return jdbc.sql(SELECT + "order by id for update")
                .query(EnvironmentStore::environment)
                .list();
    }

    Optional<Environment> find(EnvironmentId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(EnvironmentStore::environment)
                .optional();
    }

    /** @return false when there is one of that id */
    boolean insert(Environment environment) {
        return jdbc.sql("""
                        insert into catalog.environment (id, title, position, automatic, version)
                        values (:id, :title, :position, :automatic, :version)
                        on conflict (id) do nothing
                        """)
                        .param("id", environment.id().value())
                        .param("title", environment.title())
                        .param("position", environment.position())
                        .param("automatic", environment.automatic())
                        .param("version", environment.version())
                        .update()
                == 1;
    }

    void update(Environment environment) {
        jdbc.sql("""
                        update catalog.environment
                        set title = :title, position = :position, automatic = :automatic, version = :version
                        where id = :id
                        """)
                .param("title", environment.title())
                .param("position", environment.position())
                .param("automatic", environment.automatic())
                .param("version", environment.version())
                .param("id", environment.id().value())
                .update();
    }

    /** @return false when instances are in it */
    boolean delete(EnvironmentId id) {
        return jdbc.sql("""
                        delete from catalog.environment e
                        where e.id = :id and not exists (select from catalog.instance i where i.environment = e.id)
                        """).param("id", id.value()).update() == 1;
    }

    private static Environment environment(ResultSet row, int n) throws SQLException {
        return new Environment(
                new EnvironmentId(row.getString("id")),
                row.getString("title"),
                row.getInt("position"),
                row.getBoolean("automatic"),
                row.getLong("version"));
    }
}
