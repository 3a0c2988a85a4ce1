package dev.sluice.engine.postgres;

import dev.sluice.embedded.testing.TestServers;
import dev.sluice.engine.Engine;
import dev.sluice.engine.Secret;
import dev.sluice.engine.Target;
import dev.sluice.engine.Tls;
import dev.sluice.engine.kit.Rows;
import dev.sluice.engine.tck.EngineFixture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** PostgreSQL 18 from the embedded server. */
final class PgFixture implements EngineFixture {
    private final PostgresEngine engine = new PostgresEngine();

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Target freshTarget() {
        var database = TestServers.createPostgresDatabase();
        return new Target(
                database.host(),
                database.port(),
                database.name(),
                database.user(),
                new Secret(database.password()),
                Tls.DISABLE,
                Map.of(),
                Duration.ofSeconds(5));
    }

    @Override
    public String richSchema() {
        return resource("rich.sql");
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PgFixture.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    @Override
    public String sleep() {
        return "SELECT pg_sleep(20)";
    }

    @Override
    public String countHistory() {
        return "SELECT count(*) FROM sluice.history";
    }

    @Override
    public long number(Target target, String query) {
        return Long.parseLong(text(target, query));
    }

    String text(Target target, String query) {
        try (Connection connection = PgConnector.connect(target)) {
            return Rows.text(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
