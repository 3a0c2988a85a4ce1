package dev.sluice.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.embedded.testing.TestServers;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {

    @Test
    void keepsPostgresDataOverARestart(@TempDir Path folder) throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.at(folder).start()) {
            run(url(server), server.superuser(), server.password(), "create table kept (id int)");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.at(folder).start()) {
            assertThat(ask(url(server), server.superuser(), server.password(), "select count(*) from kept"))
                    .isEqualTo("0");
            assertThat(ask(url(server), server.superuser(), server.password(), "show fsync"))
                    .isEqualTo("on");
        }
    }

    @Test
    void keepsMariaDbDataOverARestart(@TempDir Path folder) throws SQLException, IOException {
        try (EmbeddedMariaDb server = EmbeddedMariaDb.at(folder).start()) {
            run(mariadb(server), "root", server.password(), "create database kept");
            assertThat(ask(mariadb(server), "root", server.password(), "select @@tmpdir"))
                    .startsWith(folder.toRealPath().toString());
        }
        try (EmbeddedMariaDb server = EmbeddedMariaDb.at(folder).start()) {
            assertThat(ask(mariadb(server), "root", server.password(), "show databases like 'kept'"))
                    .isEqualTo("kept");
        }
    }

    @Test
    void refusesAWrongPassword() {
        EmbeddedPostgres server = TestServers.postgres();
        assertThatThrownBy(() -> run(url(server), server.superuser(), "wrong", "select 1"))
                .isInstanceOf(SQLException.class);
        EmbeddedMariaDb other = TestServers.mariadb();
        assertThatThrownBy(() -> run(mariadb(other), "root", "wrong", "select 1"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void keepsThePasswordFromOthers(@TempDir Path folder) throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.at(folder).forTests().start()) {
            assertThat(server.password()).hasSizeGreaterThan(20);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void refusesASecondServerOnOneFolder(@TempDir Path folder) {
        try (EmbeddedPostgres server = EmbeddedPostgres.at(folder).forTests().start()) {
            assertThat(server.pid()).isPositive();
            assertThatThrownBy(() -> EmbeddedPostgres.at(folder).forTests().start())
                    .isInstanceOf(EmbeddedServerException.class);
        }
    }

    @Test
    void saysThatAPortIsTaken(@TempDir Path folder) throws IOException {
        try (var taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedPostgres.at(folder)
                            .forTests()
                            .port(taken.getLocalPort())
                            .start())
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("in use");
        }
    }

    private static String url(EmbeddedPostgres server) {
        return server.jdbcUrl("postgres");
    }

    private static String mariadb(EmbeddedMariaDb server) {
        return server.jdbcUrl("") + "?sslMode=disable";
    }

    private static void run(String url, String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String url, String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
