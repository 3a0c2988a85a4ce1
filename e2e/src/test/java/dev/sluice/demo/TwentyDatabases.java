package dev.sluice.demo;

import dev.sluice.embedded.EmbeddedMariaDb;
import dev.sluice.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Ten empty databases on a PostgreSQL and ten on a MariaDB, and one more on each, which Sluice does not touch: there
 * the engine's own client runs the same files.
 */
final class TwentyDatabases {
    static final int COUNT = 20;
    static final List<String> ENGINES = List.of("postgresql", "mariadb");
    /** So many of an engine's databases are in the first stage. */
    private static final int IN_DEV = 2;

    private static final String REFERENCE = "reference";

    private final EmbeddedPostgres postgres;
    private final EmbeddedMariaDb mariadb;

    private TwentyDatabases(EmbeddedPostgres postgres, EmbeddedMariaDb mariadb) {
        this.postgres = postgres;
        this.mariadb = mariadb;
    }

    /** A database on one of the two servers. */
    record Database(String name, String engine, String environment) {
        String instance() {
            return environment + "-" + engine;
        }

        String resourceName() {
            return "instances/" + instance() + "/databases/" + name;
        }
    }

    static TwentyDatabases at(Path folder, Started started) throws SQLException {
        EmbeddedPostgres postgres = started.add(
                () -> EmbeddedPostgres.at(folder.resolve("postgresql"))
                        .forTests()
                        .stoppedByCaller()
                        .start(),
                EmbeddedPostgres::close);
        EmbeddedMariaDb mariadb = started.add(
                () -> EmbeddedMariaDb.at(folder.resolve("mariadb"))
                        .forTests()
                        .stoppedByCaller()
                        .start(),
                EmbeddedMariaDb::close);
        var databases = new TwentyDatabases(postgres, mariadb);
        for (Database database : databases.all()) {
            databases.make(database);
        }
        for (String engine : ENGINES) {
            databases.make(databases.reference(engine));
        }
        return databases;
    }

    List<Database> all() {
        List<Database> all = new ArrayList<>();
        for (String engine : ENGINES) {
            for (int i = 0; i < COUNT / ENGINES.size(); i++) {
                all.add(new Database("app_" + i, engine, i < IN_DEV ? "dev" : "prod"));
            }
        }
        return all;
    }

    /** Where the engine's own client works. */
    Database reference(String engine) {
        return new Database(REFERENCE, engine, "prod");
    }

    /** Makes them known to Sluice, the reference among them. */
    void register(Workspace workspace) {
        for (Database database : all()) {
            workspace.register(
                    database.instance(),
                    database.instance(),
                    database.engine(),
                    database.environment(),
                    server(database.engine()));
        }
        all().forEach(database -> workspace.adopt(database.resourceName(), Map.of("app", "workflow")));
        for (String engine : ENGINES) {
            workspace.adopt(reference(engine).resourceName(), Map.of("app", REFERENCE));
        }
        workspace.group("apps", "Applications", "labels.app == \"workflow\"");
        workspace.group("references", "Made by the engine's own client", "labels.app == \"" + REFERENCE + "\"");
        workspace.group("nobody", "Matches nothing", "labels.app == \"nothing\"");
    }

    Connection connect(Database database) throws SQLException {
        return connect(database.engine(), database.name());
    }

    /** Runs a file with the engine's own client, which stops at the first error. */
    void runWithItsClient(Database database, Path file) throws IOException, InterruptedException {
        boolean isMariaDb = database.engine().equals("mariadb");
        Plants.Server server = server(database.engine());
        List<String> words = isMariaDb
                ? client("mariadb", database)
                : List.of(
                        "psql",
                        "-X",
                        "-q",
                        "-v",
                        "ON_ERROR_STOP=1",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        "" + server.port(),
                        "-U",
                        server.user(),
                        "-d",
                        database.name(),
                        "-f",
                        file.toString());
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        if (isMariaDb) {
            builder.redirectInput(file.toFile());
        }
        output(builder);
    }

    /** The schema as the engine's own tool writes it. */
    String dump(Database database) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(client("mariadb-dump", database));
        words.addAll(2, List.of("--no-data", "--routines", "--triggers", "--events", "--skip-comments"));
        return output(new ProcessBuilder(words));
    }

    private List<String> client(String program, Database database) {
        Plants.Server server = server("mariadb");
        // The embedded server has no certificate.
        return List.of(
                mariadb.programs().resolve(program).toString(),
                "--no-defaults",
                "--skip-ssl",
                "-h",
                "127.0.0.1",
                "-P",
                "" + server.port(),
                "-u",
                server.user(),
                database.name());
    }

    private String output(ProcessBuilder builder) throws IOException, InterruptedException {
        builder.environment().put("PGPASSWORD", postgres.password());
        builder.environment().put("MYSQL_PWD", mariadb.password());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(builder.command() + " ended with " + process.exitValue() + ":\n" + output);
        }
        return output;
    }

    Plants.Server server(String engine) {
        return engine.equals("mariadb")
                ? new Plants.Server(mariadb.port(), mariadb.superuser(), mariadb.password())
                : new Plants.Server(postgres.port(), postgres.superuser(), postgres.password());
    }

    private void make(Database database) throws SQLException {
        try (Connection server = connect(database.engine(), database.engine().equals("mariadb") ? "" : "postgres");
                Statement statement = server.createStatement()) {
            statement.execute("create database " + database.name());
        }
    }

    private Connection connect(String engine, String database) throws SQLException {
        Plants.Server server = server(engine);
        String url =
                engine.equals("mariadb") ? mariadb.jdbcUrl(database) + "?sslMode=disable" : postgres.jdbcUrl(database);
        return DriverManager.getConnection(url, server.user(), server.password());
    }
}
