package dev.sluice.embedded.testing;

import dev.sluice.embedded.EmbeddedMariaDb;
import dev.sluice.embedded.EmbeddedMysql;
import dev.sluice.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Real servers for tests: one PostgreSQL, one MariaDB and one MySQL per JVM, started when first asked for, stopped with the JVM.
 * Fast and not durable. The JDBC driver is the caller's to bring.
 */
public final class TestServers {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable EmbeddedPostgres postgres;
    private static @Nullable EmbeddedMariaDb mariadb;
    private static @Nullable EmbeddedMysql mysql;

    private TestServers() {}

    /** An empty database of its own, and how to get into it. */
    public record TestDatabase(String host, int port, String name, String user, String password, String jdbcUrl) {

        /** A connection as the superuser. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(jdbcUrl, user, password);
        }
    }

    public static synchronized EmbeddedPostgres postgres() {
        EmbeddedPostgres server = Optional.ofNullable(postgres)
                .orElseGet(
                        () -> EmbeddedPostgres.at(folder("postgres")).forTests().start());
        postgres = server;
        return server;
    }

    public static synchronized EmbeddedMariaDb mariadb() {
        EmbeddedMariaDb server = Optional.ofNullable(mariadb)
                .orElseGet(
                        () -> EmbeddedMariaDb.at(folder("mariadb")).forTests().start());
        mariadb = server;
        return server;
    }

    /** @param binaries see {@link EmbeddedMysql#start} */
    public static synchronized EmbeddedMysql mysql(Path binaries) {
        EmbeddedMysql server =
                Optional.ofNullable(mysql).orElseGet(() -> EmbeddedMysql.start(binaries, folder("mysql")));
        mysql = server;
        return server;
    }

    /** With {@code sslMode=trust}: its accounts want encryption or the server's key before they send a password. */
    public static TestDatabase createMysqlDatabase(Path binaries) {
        EmbeddedMysql server = mysql(binaries);
        String name = "test_" + NUMBER.incrementAndGet();
        String url = "jdbc:mariadb://" + server.host() + ":" + server.port() + "/";
        String options = "?sslMode=trust";
        execute(url + options, server.superuser(), server.password(), "create database " + name);
        return new TestDatabase(
                server.host(), server.port(), name, server.superuser(), server.password(), url + name + options);
    }

    public static TestDatabase createPostgresDatabase() {
        EmbeddedPostgres server = postgres();
        String name = "test_" + NUMBER.incrementAndGet();
        execute(server.jdbcUrl("postgres"), server.superuser(), server.password(), "create database " + name);
        return new TestDatabase(
                server.host(), server.port(), name, server.superuser(), server.password(), server.jdbcUrl(name));
    }

    public static TestDatabase createMariaDbDatabase() {
        EmbeddedMariaDb server = mariadb();
        String name = "test_" + NUMBER.incrementAndGet();
        String options = "?sslMode=disable";
        execute(server.jdbcUrl("") + options, server.superuser(), server.password(), "create database " + name);
        return new TestDatabase(
                server.host(),
                server.port(),
                name,
                server.superuser(),
                server.password(),
                server.jdbcUrl(name) + options);
    }

    private static void execute(String url, String user, String password, String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("a test database could not be made", e);
        }
    }

    /** For a server of a test's own: deleted with the JVM, after the server has stopped. */
    public static Path folder(String name) {
        try {
            Path folder = Files.createTempDirectory("sluice-" + name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Leftovers.delete(folder), "sluice-delete-" + name));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder", e);
        }
    }
}
