package dev.sluice.testing;

import com.zaxxer.hikari.HikariDataSource;
import dev.sluice.embedded.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Gives each booted context a data folder and an empty metadata database on the JVM's test server. */
public final class TestMetadata implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final String ADMIN_PASSWORD = "the-admin-of-tests";

    /** A fresh database with the rooms' schemas, for tests of a room without the server. */
    public static DataSource migrated(String... rooms) {
        TestServers.TestDatabase database = TestServers.createPostgresDatabase();
        DataSource source = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        for (String room : rooms) {
            Flyway.configure()
                    .dataSource(source)
                    .schemas(room)
                    .locations("classpath:db/migration/" + room)
                    .load()
                    .migrate();
        }
        return source;
    }

    /** The same behind a pool of one connection: who holds a row and asks for more waits for itself, and fails. */
    public static DataSource throughOneConnection(String room) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(migrated(room));
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(1000);
        return pool;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestServers.TestDatabase database = TestServers.createPostgresDatabase();
        Map<String, Object> properties = Map.of(
                "sluice.data", dataFolder(),
                "sluice.admin.password", ADMIN_PASSWORD,
                "sluice.metadata.url", database.jdbcUrl(),
                "sluice.metadata.username", database.user(),
                "sluice.metadata.password", database.password());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test metadata", properties));
    }

    private static String dataFolder() {
        try {
            return Files.createTempDirectory("sluice-data").toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
