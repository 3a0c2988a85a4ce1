package dev.sluice.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.embedded.EmbeddedPostgres;
import dev.sluice.embedded.ServerTls;
import dev.sluice.embedded.testing.TestServers;
import dev.sluice.engine.Diagnosis;
import dev.sluice.engine.Engine;
import dev.sluice.engine.Secret;
import dev.sluice.engine.Target;
import dev.sluice.engine.Tls;
import dev.sluice.engine.tck.Authority;
import dev.sluice.engine.tck.TlsContract;
import dev.sluice.engine.tck.TlsFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PgTlsTest implements TlsContract {
    private static final TlsServer SERVER = TlsServer.start();

    @Override
    public TlsFixture tls() {
        return SERVER;
    }

    @Test
    void saysThatAServerHasNoTls() {
        Target plain = new PgFixture().freshTarget();
        Target asking = with(plain, new Tls(Tls.Mode.REQUIRE, Optional.empty(), Optional.empty(), Optional.empty()));
        Diagnosis.Step last = SERVER.engine().diagnose(asking).steps().getLast();
        assertThat(last.name()).isEqualTo("tls");
        assertThat(last.message()).contains("has no TLS");
        assertThat(SERVER.engine().diagnose(with(plain, Tls.PREFER)).ok()).isTrue();
    }

    @Test
    void saysThatACertificateHasExpired(@TempDir Path folder) {
        Authority authority = new Authority("old");
        try (EmbeddedPostgres old = TlsServer.launch(folder.resolve("pg"), authority.expired(List.of("127.0.0.1")))) {
            Tls checked = new Tls(
                    Tls.Mode.VERIFY_CA, Optional.of(authority.certificate()), Optional.empty(), Optional.empty());
            Target target = TlsServer.target(old, "127.0.0.1", old.superuser(), old.password(), checked);
            Diagnosis.Step last = SERVER.engine().diagnose(target).steps().getLast();
            assertThat(last.name()).isEqualTo("tls");
            assertThat(last.message()).contains("not valid at this time");
        }
    }

    private static Target with(Target t, Tls tls) {
        return new Target(
                t.host(), t.port(), t.database(), t.user(), t.password(), tls, t.options(), t.connectTimeout());
    }

    /** One for all tests, since starting takes seconds. */
    private record TlsServer(EmbeddedPostgres server, Authority authority, Authority clients) implements TlsFixture {
        private static final String PASSWORD = "a password";
        private static final String HBA = """
                host    all sluice    all   scram-sha-256
                host    all anyhow    all   scram-sha-256
                hostssl all encrypted all   scram-sha-256
                hostssl all certified all   cert
                """;

        static TlsServer start() {
            Authority authority = new Authority("the server's");
            Authority clients = new Authority("the clients'");
            Authority.Issued issued = authority.server(List.of("127.0.0.1"), List.of());
            Path folder = TestServers.folder("postgres-tls");
            EmbeddedPostgres server = EmbeddedPostgres.at(folder)
                    .forTests()
                    .tls(new ServerTls(issued.certificate(), issued.key(), clients.certificate()))
                    .start();
            try (Connection admin = DriverManager.getConnection(
                            server.jdbcUrl("postgres"), server.superuser(), server.password());
                    Statement statement = admin.createStatement()) {
                for (String account : List.of(ANYHOW, ENCRYPTED, CERTIFIED)) {
                    statement.execute("CREATE ROLE " + account + " LOGIN SUPERUSER PASSWORD '" + PASSWORD + "'");
                }
                Files.writeString(folder.resolve("data/pg_hba.conf"), HBA);
                statement.execute("SELECT pg_reload_conf()");
            } catch (SQLException | IOException e) {
                throw new IllegalStateException("the TLS server could not be prepared", e);
            }
            return new TlsServer(server, authority, clients);
        }

        static EmbeddedPostgres launch(Path folder, Authority.Issued issued) {
            return EmbeddedPostgres.at(folder)
                    .forTests()
                    .tls(new ServerTls(issued.certificate(), issued.key(), issued.certificate()))
                    .start();
        }

        static Target target(EmbeddedPostgres server, String host, String user, String password, Tls tls) {
            return new Target(
                    host, server.port(), "postgres", user, new Secret(password), tls, Map.of(), Duration.ofSeconds(5));
        }

        @Override
        public Engine engine() {
            return new PostgresEngine();
        }

        @Override
        public Target target(String host, String account, Tls tls) {
            return target(server, host, account, account.equals(CERTIFIED) ? "" : PASSWORD, tls);
        }
    }
}
