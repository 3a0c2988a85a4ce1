package dev.sluice.testing;

import dev.sluice.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An empty database on the one PostgreSQL of this test JVM.
 *
 * @param folder a fresh one, for whatever the server keeps beside the database
 */
public record TestDatabase(String url, String username, String password, Path folder) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Holds the server until the JVM ends; its own shutdown hook stops it. */
    private static final class Running {
        static final Path FOLDER = temporary();
        static final EmbeddedPostgres SERVER =
                EmbeddedPostgres.at(FOLDER.resolve("postgres")).forTests().start();
    }

    public static TestDatabase create() {
        EmbeddedPostgres server = Running.SERVER;
        int number = COUNT.incrementAndGet();
        String name = "metadata" + number;
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException("no test database", failure);
        }
        return new TestDatabase(
                server.jdbcUrl(name), server.superuser(), server.password(), Running.FOLDER.resolve("data" + number));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("sluice-test");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
