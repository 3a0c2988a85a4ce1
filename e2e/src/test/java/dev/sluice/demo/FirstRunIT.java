package dev.sluice.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From an empty workspace to a change on a database, on the page, as the first steps lead. */
class FirstRunIT {
    private static final String PASSWORD = "a-password-of-tests";
    private static final int A_WHILE = 60_000;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void leadsFromAnEmptyWorkspaceToAChangeOnADatabase(@TempDir Path folder) throws Exception {
        Path home = Path.of(System.getProperty("sluice.home")).toRealPath();
        try (Started started = Started.nothing()) {
            EmbeddedPostgres plant = started.add(
                    () -> EmbeddedPostgres.at(folder.resolve("plant"))
                            .forTests()
                            .stoppedByCaller()
                            .start(),
                    EmbeddedPostgres::close);
            execute(plant, "postgres", "create database graz");
            execute(plant, "graz", "create table work_order (id bigint primary key)");
            SluiceServer server = started.add(
                            () -> SluiceServer.launch(home, folder.resolve("server"), Ports.free(), PASSWORD),
                            SluiceServer::close)
                    .awaitHealth();
            Visitor admin = visitors.come(server.address()).signsIn("admin", PASSWORD);

            addsTheInstance(admin, plant);
            assignsItsDatabase(admin);
            makesTheFirstChange(admin);
            colleague(server)
                    .opens("/p/plants/issues/1/review")
                    .presses("Decide")
                    .confirms("Approve");
            rollsItOut(admin);

            assertThat(columns(plant)).contains("shift");
            admin.opens("/p/plants/history").sees("Add a shift").sees("graz");
        }
    }

    private static void addsTheInstance(Visitor admin, EmbeddedPostgres plant) {
        admin.sees("First steps").presses("Add instance");
        admin.fills("Title", "Plant Graz")
                .chooses("Environment", "dev")
                .fills("Host", "127.0.0.1")
                .fills("Port", String.valueOf(plant.port()))
                .fills("Account", plant.superuser())
                .fills("Password", plant.password())
                .chooses("TLS", "Never");
        admin.presses("Test").sees("May change");
        admin.sees("It works").presses("Add and look for databases");
        admin.sees("graz");
    }

    private static void assignsItsDatabase(Visitor admin) {
        admin.opens("/").presses("Create a project");
        admin.presses("New project").fills("Title", "Plants").confirms("Create project");
        admin.sees("Members");
        admin.opens("/").presses("Assign databases");
        admin.sees("graz");
        admin.selects("databases/graz")
                .presses("Assign to project")
                .picks("Project", "Plants")
                .confirms("Assign to project");
        admin.sees("1 database");
    }

    private static void makesTheFirstChange(Visitor admin) {
        admin.opens("/").presses("New change");
        admin.fills("Title", "Add a shift").picks("Databases", "graz");
        admin.writes("Script", "ALTER TABLE work_order ADD COLUMN shift smallint;");
        admin.presses("Submit for review").sees("Add a shift");
    }

    /** Nobody approves their own change. */
    private Visitor colleague(SluiceServer server) {
        var workspace = new Workspace(server.address(), PASSWORD);
        workspace.admin().post("/v1/users", Map.of("id", "grace", "displayName", "Grace", "password", PASSWORD));
        workspace.admin().post("/v1/projects/plants/bindings", Map.of("principal", "users/grace", "role", "owner"));
        return visitors.come(server.address()).signsIn("grace", PASSWORD);
    }

    private static void rollsItOut(Visitor admin) {
        admin.opens("/p/plants/issues/1").presses("Start rollout").confirms("Start rollout");
        admin.sees("100%", A_WHILE);
    }

    private static void execute(EmbeddedPostgres server, String database, String sql) throws Exception {
        try (Connection connection = connect(server, database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> columns(EmbeddedPostgres server) throws Exception {
        var columns = new ArrayList<String>();
        try (Connection connection = connect(server, "graz");
                ResultSet found = connection.getMetaData().getColumns(null, "public", "work_order", null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    private static Connection connect(EmbeddedPostgres server, String database) throws Exception {
        return DriverManager.getConnection(server.jdbcUrl(database), server.superuser(), server.password());
    }
}
