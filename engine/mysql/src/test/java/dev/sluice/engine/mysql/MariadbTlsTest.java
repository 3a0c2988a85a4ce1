package dev.sluice.engine.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.embedded.EmbeddedMariaDb;
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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MariadbTlsTest implements TlsContract {
    private static final TlsServer SERVER = TlsServer.start();

    @Override
    public TlsFixture tls() {
        return SERVER;
    }

    @Test
    void saysThatTheWholeServerTakesNoPlainConnection() throws SQLException {
        SERVER.say("set global require_secure_transport = on");
        try {
            Target target = SERVER.target("127.0.0.1", TlsFixture.ANYHOW, Tls.DISABLE);
            Diagnosis.Step last = SERVER.engine().diagnose(target).steps().getLast();
            assertThat(last.name()).isEqualTo("tls");
            assertThat(last.message()).contains("encrypted connections only");
        } finally {
            SERVER.say("set global require_secure_transport = off");
        }
    }

    /** One for all tests, since starting takes seconds. */
    private record TlsServer(EmbeddedMariaDb server, Authority authority, Authority clients) implements TlsFixture {
        private static final String PASSWORD = "a password";

        static TlsServer start() {
            Authority authority = new Authority("the server's");
            Authority clients = new Authority("the clients'");
            Authority.Issued issued = authority.server(List.of("127.0.0.1"), List.of());
            TlsServer started = new TlsServer(
                    EmbeddedMariaDb.at(TestServers.folder("mariadb-tls"))
                            .forTests()
                            .tls(new ServerTls(issued.certificate(), issued.key(), clients.certificate()))
                            .start(),
                    authority,
                    clients);
            try {
                started.say(
                        "create user anyhow identified by '" + PASSWORD + "'",
                        "create user encrypted identified by '" + PASSWORD + "' require ssl",
                        "create user certified identified by '' require subject '/CN=certified'",
                        "grant all on *.* to anyhow, encrypted, certified");
            } catch (SQLException e) {
                throw new IllegalStateException("the TLS server could not be prepared", e);
            }
            return started;
        }

        void say(String... statements) throws SQLException {
            String url = server.jdbcUrl("") + "?sslMode=trust";
            try (Connection admin = DriverManager.getConnection(url, server.superuser(), server.password());
                    Statement statement = admin.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }

        @Override
        public Engine engine() {
            return new MariadbEngine();
        }

        @Override
        public Target target(String host, String account, Tls tls) {
            return new Target(
                    host,
                    server.port(),
                    "",
                    account,
                    new Secret(account.equals(CERTIFIED) ? "" : PASSWORD),
                    tls,
                    Map.of(),
                    Duration.ofSeconds(5));
        }
    }
}
