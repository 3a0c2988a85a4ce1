package dev.sluice.engine.mysql;

import dev.sluice.embedded.testing.TestServers;
import dev.sluice.engine.Change;
import dev.sluice.engine.Engine;
import dev.sluice.engine.Executor;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Secret;
import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import dev.sluice.engine.Tls;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the tests of this engine share: one of the two servers. MariaDB, unless the profile {@code mysql8} names an
 * unpacked MySQL.
 */
final class Servers {
    private static final Optional<Path> MYSQL =
            Optional.ofNullable(System.getProperty("sluice.mysql")).map(Path::of);

    private Servers() {}

    static boolean mysql() {
        return MYSQL.isPresent();
    }

    static Engine engine() {
        return mysql() ? new MysqlEngine() : new MariadbEngine();
    }

    /** The engine's own client program. */
    static String client() {
        return MYSQL.map(folder -> folder.resolve("bin/mysql"))
                .orElseGet(() -> TestServers.mariadb().programs().resolve("mariadb"))
                .toString();
    }

    static Engine otherEngine() {
        return mysql() ? new MariadbEngine() : new MysqlEngine();
    }

    static Place database(String... statements) {
        var made = MYSQL.map(TestServers::createMysqlDatabase).orElseGet(TestServers::createMariaDbDatabase);
        Place place = new Place(made.host(), made.port(), made.name(), made.user(), made.password(), made.jdbcUrl());
        place.execute(statements);
        return place;
    }

    static Target target(Place database) {
        return target(database, database.port());
    }

    static Target target(Place database, int port) {
        return new Target(
                database.host(),
                port,
                database.name(),
                database.user(),
                new Secret(database.password()),
                Tls.DISABLE,
                mysql() ? Map.of("allowPublicKeyRetrieval", "true") : Map.of(),
                Duration.ofSeconds(10));
    }

    static Change change(String key, String script) {
        return new Change(key, "title", "ann", script, 1, Change.Limits.DEFAULT);
    }

    static Outcome execute(Place database, String key, String script) {
        try (Session session = engine().open(target(database))) {
            Executor executor = session.executor().orElseThrow();
            return executor.execute(change(key, script), new Heard());
        }
    }

    static String ask(Place database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "no row";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
