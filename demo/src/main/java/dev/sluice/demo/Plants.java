package dev.sluice.demo;

import dev.sluice.embedded.EmbeddedMariaDb;
import dev.sluice.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The servers of the sample plants: twelve databases on one PostgreSQL and one MariaDB. */
final class Plants {
    private final EmbeddedPostgres postgres;
    private final EmbeddedMariaDb mariadb;

    private Plants(EmbeddedPostgres postgres, EmbeddedMariaDb mariadb) {
        this.postgres = postgres;
        this.mariadb = mariadb;
    }

    /** Starts them; what is missing is made. */
    static Plants at(Path folder, Started started) throws SQLException {
        EmbeddedPostgres postgres = started.add(
                () -> EmbeddedPostgres.at(folder.resolve("postgresql"))
                        .stoppedByCaller()
                        .start(),
                EmbeddedPostgres::close);
        EmbeddedMariaDb mariadb = started.add(
                () -> EmbeddedMariaDb.at(folder.resolve("mariadb"))
                        .stoppedByCaller()
                        .start(),
                EmbeddedMariaDb::close);
        var plants = new Plants(postgres, mariadb);
        for (Plant plant : Plant.ALL) {
            plants.make(plant);
        }
        return plants;
    }

    /**
     * Where the databases of an engine are, and who may change them.
     *
     * @param port on 127.0.0.1
     */
    record Server(int port, String user, String password) {}

    Server server(String engine) {
        return engine.equals("mariadb")
                ? new Server(mariadb.port(), mariadb.superuser(), mariadb.password())
                : new Server(postgres.port(), postgres.superuser(), postgres.password());
    }

    Connection connect(Plant plant) throws SQLException {
        return connect(plant.engine(), plant.database());
    }

    private Connection connect(String engine, String database) throws SQLException {
        Server server = server(engine);
        String url = engine.equals("mariadb")
                ? mariadb.jdbcUrl(database) + "?sslMode=disable"
                : postgres.jdbcUrl(database.isEmpty() ? "postgres" : database);
        return DriverManager.getConnection(url, server.user(), server.password());
    }

    private void make(Plant plant) throws SQLException {
        try (Connection server = connect(plant.engine(), "");
                Statement statement = server.createStatement()) {
            if (exists(statement, plant)) {
                return;
            }
            statement.execute("create database " + plant.database());
        }
        try (Connection database = connect(plant);
                Statement statement = database.createStatement()) {
            for (String sql : schema(plant.engine()).split(";\\s*\\R")) {
                statement.execute(sql);
            }
        }
    }

    private static boolean exists(Statement statement, Plant plant) throws SQLException {
        String list = plant.engine().equals("mariadb")
                ? "select 1 from information_schema.schemata where schema_name = '"
                : "select 1 from pg_database where datname = '";
        try (ResultSet found = statement.executeQuery(list + plant.database() + "'")) {
            return found.next();
        }
    }

    private static String schema(String engine) {
        try (InputStream in = Plants.class.getResourceAsStream("/sample/" + engine + ".sql")) {
            return new String(Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample schema is missing from the jar", e);
        }
    }
}
