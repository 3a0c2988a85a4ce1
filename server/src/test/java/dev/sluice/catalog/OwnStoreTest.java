package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.embedded.testing.TestServers;
import dev.sluice.engine.Engine;
import dev.sluice.engine.EngineException;
import dev.sluice.engine.Secret;
import dev.sluice.engine.Session;
import dev.sluice.engine.Tls;
import dev.sluice.kernel.Problem;
import dev.sluice.sql.dialect.EngineId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OwnStoreTest {
    private static final String EMBEDDED = "";
    private static final String EXTERNAL = "jdbc:postgresql://somewhere/sluice";

    private final TestServers.TestDatabase metadata = TestServers.createPostgresDatabase();

    @Test
    void anEmbeddedStoreIsRefusedUnderEachOfItsNamesBeforeAnybodyConnects() {
        OwnStore store = store(EMBEDDED);

        for (String name : List.of("127.0.0.1", "localhost", "127.0.0.2")) {
            assertThatThrownBy(() -> store.mustNotBeAt(name, metadata.port()))
                    .as(name)
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("catalog.metadataStore"));
        }
        assertThatCode(() -> store.mustNotBeAt("127.0.0.1", metadata.port() + 1))
                .doesNotThrowAnyException();
    }

    @Test
    void anEmbeddedStoreIsKnownByItsIdentityBehindAnotherAddress() throws IOException {
        OwnStore store = store(EMBEDDED);

        try (ServerSocket relay = relay();
                Session session = open(at(relay.getLocalPort()))) {
            store.mustNotBeAt("127.0.0.1", relay.getLocalPort());
            assertThatThrownBy(() -> store.mustNotBe(at(relay.getLocalPort()), session))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("own metadata store");
        }
    }

    @Test
    void ofAnExternalServerOnlyTheMetadataDatabaseIsRefused() {
        OwnStore store = store(EXTERNAL);
        Instance instance = at(metadata.port());
        String other = TestServers.createPostgresDatabase().name();

        try (Session session = open(instance)) {
            store.mustNotBe(instance, session);
            store.refuse(instance, other, session);
            assertThatThrownBy(() -> store.refuse(instance, metadata.name(), session))
                    .isInstanceOfSatisfying(
                            EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.DENIED));
            assertThat(store.without(instance, session, session.databases()))
                    .extracting(Session.Database::name)
                    .contains(other)
                    .doesNotContain(metadata.name());
        }
    }

    private OwnStore store(String external) {
        return new OwnStore(
                JdbcClient.create(
                        new DriverManagerDataSource(metadata.jdbcUrl(), metadata.user(), metadata.password())),
                external);
    }

    private Instance at(int port) {
        return new Instance(
                new InstanceId("own"),
                "Own",
                new EngineId("postgresql"),
                new EnvironmentId("dev"),
                "127.0.0.1",
                port,
                new Account(metadata.user(), new Secret(metadata.password())),
                Account.NONE,
                Tls.DISABLE,
                Map.of(),
                Map.of(),
                Instant.EPOCH,
                Optional.empty(),
                "",
                1);
    }

    private static Session open(Instance instance) {
        return ServiceLoader.load(Engine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(engine -> engine.id().equals(instance.engine()))
                .findFirst()
                .orElseThrow()
                .open(Connections.target(instance, Connections.Purpose.CHANGE, ""));
    }

    /** Another address of the same server: forwards every connection. */
    private ServerSocket relay() throws IOException {
        ServerSocket relay = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    forward(relay.accept());
                }
            } catch (IOException closed) {
                // The test is over.
                return;
            }
        });
        return relay;
    }

    private void forward(Socket client) throws IOException {
        Socket server = new Socket(metadata.host(), metadata.port());
        pump(client, server);
        pump(server, client);
    }

    private static void pump(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException over) {
                // One side has gone; closing tells the other.
                return;
            }
        });
    }
}
