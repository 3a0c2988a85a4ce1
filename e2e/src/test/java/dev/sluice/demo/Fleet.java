package dev.sluice.demo;

import dev.sluice.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Five hundred small databases on one PostgreSQL. */
record Fleet(EmbeddedPostgres server) {
    static final int SIZE = 500;
    static final String INSTANCE = "fleet";
    private static final String GROUP = "fleet";
    private static final int SESSIONS = 4;

    /** Copies of one: a database costs some milliseconds that way. */
    static Fleet at(Path folder, Started started) throws SQLException {
        var fleet = new Fleet(started.add(
                () -> EmbeddedPostgres.at(folder).forTests().stoppedByCaller().start(), EmbeddedPostgres::close));
        fleet.run("postgres", "create database line");
        fleet.run("line", "create table work_order (id bigint primary key, product varchar(40))");
        try (Connection connection = fleet.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String database : names()) {
                statement.execute("create database " + database + " template line strategy file_copy");
            }
        }
        return fleet;
    }

    static List<String> names() {
        return IntStream.range(0, SIZE).mapToObj(i -> "line_%03d".formatted(i)).toList();
    }

    /** Makes them known, and a group of them. */
    void register(Workspace workspace) {
        workspace.register(
                INSTANCE,
                "Fleet",
                "postgresql",
                "prod",
                new Plants.Server(server.port(), server.superuser(), server.password()));
        try (ExecutorService sessions = Executors.newFixedThreadPool(SESSIONS)) {
            names().forEach(name -> sessions.submit(
                    () -> workspace.adopt("instances/" + INSTANCE + "/databases/" + name, Map.of("fleet", "true"))));
        }
        workspace.group(GROUP, "Fleet", "labels.fleet == \"true\"");
    }

    /** A change of all of them, checked and approved. */
    static Change approved(Workspace workspace, String title, String script, Runnable afterChecks)
            throws InterruptedException {
        Change change = Change.propose(
                workspace,
                title,
                "",
                List.of(Map.of("title", title, "groups", List.of(GROUP), "scripts", Map.of("default", script))));
        change.awaitChecks();
        afterChecks.run();
        change.approve();
        return change;
    }

    void run(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + sql, e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), server.superuser(), server.password());
    }
}
