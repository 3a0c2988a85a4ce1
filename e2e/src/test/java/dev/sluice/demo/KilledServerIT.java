package dev.sluice.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.cli.remote.Api;
import dev.sluice.cli.remote.ApiProblem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} of the packed server in the middle of a rollout, ten times: nothing runs twice, nothing hangs. */
class KilledServerIT {
    private static final String PASSWORD = "a-password-of-tests";
    private static final int KILLS = 10;
    /** Not idempotent: done twice, it shows. The pause gives every kill something to interrupt. */
    private static final Map<String, String> SCRIPTS = Map.of(
            "postgresql", """
            create table killed (id int primary key);
            select pg_sleep(2);
            update work_order set quantity = quantity + 1 where number = 'WO-1001';
            insert into killed values (1);
            """,
            "mariadb", """
            create table killed (id int primary key);
            update work_order set quantity = quantity + 1 where number = 'WO-1001' and sleep(2) = 0;
            insert into killed values (1);
            """);

    @Test
    void everyTaskEndsOnceThoughTheServerIsKilledTenTimes(@TempDir Path folder) throws Exception {
        Path home = Path.of(System.getProperty("sluice.home")).toRealPath();
        int port = Ports.free();
        try (Started started = Started.nothing()) {
            Plants plants = Plants.at(folder.resolve("plants"), started);
            SluiceServer server = launch(home, folder, port, started);
            var workspace = new Workspace(server.address(), PASSWORD);
            workspace.fill(plants);
            Change change = Change.propose(workspace, "Survives", "", SCRIPTS);
            JsonNode checks = change.awaitChecks();
            change.approve();
            start(workspace, change, checks.path("UNKNOWN").asInt(0) > 0);
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(ThreadLocalRandom.current().nextInt(200, 2500));
                server.kill();
                server = launch(home, folder, port, started);
                openStages(workspace, change);
            }
            List<JsonNode> tasks = ended(workspace, change);
            assertThat(tasks).hasSize(Plant.ALL.size());
            for (Plant plant : Plant.ALL) {
                assertOnce(plants, plant, tasks);
            }
            assertThat(tasks)
                    .allSatisfy(t -> assertThat(t.path("status").asString("").equals("DONE")
                                    || !t.path("reason").asString("").isEmpty())
                            .as(t.toString())
                            .isTrue());
        }
    }

    private static SluiceServer launch(Path home, Path folder, int port, Started started) throws Exception {
        return started.add(
                        () -> SluiceServer.launch(home, folder.resolve("server"), port, PASSWORD), SluiceServer::close)
                .awaitHealth();
    }

    private static void assertOnce(Plants plants, Plant plant, List<JsonNode> tasks) throws Exception {
        String status = tasks.stream()
                .filter(t -> t.path("database").asString("").equals(plant.resourceName()))
                .map(t -> t.path("status").asString(""))
                .findFirst()
                .orElse("");
        long raised = raised(plants, plant);
        assertThat(raised).as(plant.database() + " twice").isLessThanOrEqualTo(1);
        if (status.equals("DONE")) {
            assertThat(raised).as(plant.database() + " lost").isEqualTo(1);
        }
    }

    private static void start(Workspace workspace, Change change, boolean acceptUnknown) {
        workspace
                .admin()
                .post(
                        "/v1/" + change.name() + "/rollout",
                        Map.of("acceptUnknown", acceptUnknown, "failureLimit", 1000));
    }

    private static void openStages(Workspace workspace, Change change) {
        JsonNode rollout = workspace.admin().get("/v1/" + change.name() + "/rollout");
        rollout.path("stages").forEach(stage -> {
            if (stage.path("status").asString("").equals("OPEN")) {
                try {
                    workspace
                            .admin()
                            .post("/v1/" + change.name() + "/rollout/stages/"
                                    + stage.path("environment").asString("") + ":run");
                } catch (ApiProblem movedOn) {
                    // It has begun in between.
                }
            }
        });
    }

    /** Waits until no task waits or runs; a hanging one fails the test. */
    private static List<JsonNode> ended(Workspace workspace, Change change) throws InterruptedException {
        Api admin = workspace.admin();
        for (int i = 0; i < 480; i++) {
            openStages(workspace, change);
            List<JsonNode> tasks = admin.all("/v1/" + change.name() + "/rollout/tasks");
            boolean open = tasks.stream()
                    .anyMatch(t -> Set.of("PENDING", "QUEUED", "RUNNING")
                            .contains(t.path("status").asString("")));
            boolean stuck = tasks.stream()
                    .noneMatch(t -> Set.of("QUEUED", "RUNNING")
                            .contains(t.path("status").asString("")));
            boolean blocked = tasks.stream()
                    .anyMatch(t -> Set.of("FAILED", "UNKNOWN")
                            .contains(t.path("status").asString("")));
            if (!open) {
                return tasks;
            }
            if (stuck && blocked) {
                // As a person would: what failed or is unknown in a stage is skipped, so that the next may begin.
                tasks.stream()
                        .filter(t -> Set.of("FAILED", "UNKNOWN")
                                .contains(t.path("status").asString("")))
                        .forEach(t -> admin.post(
                                "/v1/" + change.name() + "/rollout/tasks/"
                                        + t.path("id").asString("") + ":skip",
                                Map.of(
                                        "reason",
                                        "was " + t.path("status").asString("") + ": "
                                                + t.path("reason").asString(""))));
            }
            Thread.sleep(250);
        }
        throw new AssertionError("a task hangs: " + admin.all("/v1/" + change.name() + "/rollout/tasks"));
    }

    /** How often the change took effect: the sample begins with 200. */
    private static long raised(Plants plants, Plant plant) throws Exception {
        try (Connection connection = plants.connect(plant);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select quantity - 200 from work_order where number = 'WO-1001'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
