package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.embedded.testing.TestServers;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class CatalogMigrationTest {
    private final TestServers.TestDatabase database = TestServers.createPostgresDatabase();
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
    private final JdbcClient jdbc = JdbcClient.create(source);

    @Test
    void databasesThatAreThereLearnWhatTheirInstanceSays() {
        migrate("1");
        jdbc.sql("""
                        insert into catalog.instance (id, title, engine, environment, host, port, admin_user,
                            admin_secret, reader_user, reader_secret, tls_mode, tls_authority, tls_certificate,
                            tls_key, options, labels, created_at, sync_error, version)
                        values ('a', 'A', 'mysql', 'prod', 'localhost', 1, '', '', '', '', 'DISABLE', '', '', '',
                            '{}', '{"site": "berlin", "tier": "1"}', now(), '', 1)
                        """).update();
        jdbc.sql("""
                        insert into catalog.database
                            (id, instance, name, labels, owner, charset, collation_name, bytes, found_at, version)
                        values (gen_random_uuid(), 'a', 'mes', '{"tier": "2"}', '', '', '', 0, now(), 1)
                        """).update();

        migrate("latest");

        Map<String, Object> row = jdbc.sql("select engine, environment, all_labels::text from catalog.database")
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("engine", "mysql")
                .containsEntry("environment", "prod")
                .containsEntry("all_labels", "{\"site\": \"berlin\", \"tier\": \"2\"}");
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(source)
                .schemas("catalog")
                .locations("classpath:db/migration/catalog")
                .target(version)
                .load()
                .migrate();
    }
}
