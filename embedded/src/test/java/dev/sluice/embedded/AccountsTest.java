package dev.sluice.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sluice.embedded.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may get into a server, and who runs it. */
class AccountsTest {

    @Test
    void leavesNoMariaDbAccountWithoutPassword() throws SQLException {
        EmbeddedMariaDb server = TestServers.mariadb();
        String url = server.jdbcUrl("") + "?sslMode=disable";
        String open = """
                select count(*) from mysql.global_priv
                where coalesce(json_value(Priv, '$.authentication_string'), '') = ''
                  and coalesce(json_value(Priv, '$.account_locked'), 0) = 0
                """;
        try (var connection = DriverManager.getConnection(url, server.superuser(), server.password());
                var rows = connection.createStatement().executeQuery(open)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isZero();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(url, server.superuser(), ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void runsPostgresByUserNamespace(@TempDir Path folder) throws IOException {
        startsAndRestarts(folder, account -> RunAs.firstThatWorks());
    }

    @Test
    void runsPostgresBySetpriv(@TempDir Path folder) throws IOException {
        startsAndRestarts(folder, RunAs::setpriv);
    }

    @Test
    void runsPostgresByRunuser(@TempDir Path folder) throws IOException {
        startsAndRestarts(folder, RunAs::runuser);
    }

    /** These ways exist for root only; another user simply runs the server, which every other test then covers. */
    private static void startsAndRestarts(Path folder, Function<Account, RunAs> way) throws IOException {
        assumeTrue(RunAs.currentUid() == 0, "needs root");
        RunAs runAs = way.apply(Account.find("nobody").orElseThrow());
        assumeTrue(runAs.works(), "this machine forbids it");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Path home = folder.resolve("server");
        // Root's home is closed to the other account, and so are binaries that are unpacked there.
        EmbeddedPostgres.Launcher launcher = EmbeddedPostgres.at(home).cache(folder.resolve("cache"));
        for (String time : new String[] {"first", "again"}) {
            long start = System.nanoTime();
            try (EmbeddedPostgres server = launcher.start(runAs)) {
                System.out.printf(
                        "PostgreSQL by %s, %s: %d ms%n", runAs.prefix(), time, (System.nanoTime() - start) / 1_000_000);
                assertThat(ProcessHandle.of(server.pid())).isPresent();
                assertThat(FileTree.owner(home.resolve("data"))).isEqualTo(runAs.uid());
            }
        }
    }
}
