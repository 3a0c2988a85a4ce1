package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.embedded.testing.TestServers;
import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestProject;
import dev.sluice.testing.TestServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people can do with a rollout that does not go straight to its end. */
@ServerTest
class RolloutsTest {
    private static final String COUNTER = "create table counter (n int);\ninsert into counter values (1);\n";

    private final TestServer server;
    private final TestProject plant;

    RolloutsTest(TestServer server) {
        this.server = server;
        plant = TestProject.in(server, "dev");
    }

    @Test
    void afterACancelledRolloutAnotherOneFinishesTheRestAndRepeatsNothing() throws Exception {
        String issue =
                issueOfTwoChanges(COUNTER, "update counter set n = n + 1 where n > 0;\ncreate table late (id int);\n");
        plant.tell("create table late (wrong int)");
        start(issue, 1);
        assertThat(plant.ended(issue)).isEqualTo("PAUSED");
        plant.admin()
                .post("/v1/" + issue + "/rollout:cancel", Map.of("reason", "Somebody made the table by hand."))
                .mustBeGood();
        assertThat(plant.admin().post("/v1/" + issue + "/rollout:resume").code())
                .isEqualTo("rollout.notNow");
        plant.tell("drop table late");

        start(issue, 1);

        assertThat(plant.ended(issue)).isEqualTo("DONE");
        assertThat(plant.ask("select n from counter")).isEqualTo("2");
        Answer rollouts = plant.admin().get("/v1/" + issue + "/rollouts");
        assertThat(rollouts.at("/items/0/ordinal")).isEqualTo("2");
        assertThat(rollouts.at("/items/1/status")).isEqualTo("CANCELLED");
        Answer carried = plant.admin().get("/v1/" + issue + "/rollout/tasks");
        assertThat(carried.at("/items/0/status")).isEqualTo("DONE");
        assertThat(carried.at("/items/0/reason")).contains("earlier rollout");
        assertThat(carried.at("/items/0/attempts")).isEqualTo("0");
        Answer first = plant.admin().get("/v1/" + issue + "/rollout/tasks?rollout=1");
        assertThat(first.at("/items/0/key")).isEqualTo(carried.at("/items/0/key"));
        assertThat(first.at("/items/1/status")).isEqualTo("FAILED");
        assertThat(plant.admin()
                        .get("/v1/projects/" + plant.id() + "/history")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void aSecondRolloutIsRefusedWhileOneGoesOn() throws Exception {
        String issue = plant.approved(COUNTER);
        plant.tell("create table counter (n int)");
        start(issue, 1);
        assertThat(plant.ended(issue)).isEqualTo("PAUSED");

        assertThat(plant.admin().post("/v1/" + issue + "/rollout", Map.of()).code())
                .isEqualTo("rollout.exists");
    }

    @Test
    void aTaskWhoseOutcomeCannotBeProvedIsSettledByAPersonWithAReason() throws Exception {
        String issue = plant.approved(COUNTER + "select pg_sleep(60);\n");
        start(issue, 1);
        loseTheDatabaseInTheMiddle();
        assertThat(plant.ended(issue)).isEqualTo("PAUSED");
        Answer task = plant.admin().get("/v1/" + issue + "/rollout/tasks");
        assertThat(task.at("/items/0/status")).isEqualTo("UNKNOWN");
        allowConnections(true);
        plant.tell(COUNTER);
        String path = "/v1/" + issue + "/rollout/tasks/" + task.at("/items/0/id");

        assertThat(plant.admin().post(path + ":markDone", Map.of("reason", " ")).code())
                .isEqualTo("rollout.reasonMissing");
        assertThat(plant.developer()
                        .post(path + ":markDone", Map.of("reason", "I say so"))
                        .status())
                .isEqualTo(403);
        Answer settled = plant.owner()
                .post(path + ":markDone", Map.of("reason", "Made by hand, as it stands in the script."))
                .mustBeGood();

        assertThat(settled.at("/status")).isEqualTo("DONE");
        assertThat(plant.admin().post("/v1/" + issue + "/rollout:resume").at("/status"))
                .isEqualTo("DONE");
        Answer history = plant.admin().get("/v1/projects/" + plant.id() + "/history");
        assertThat(history.at("/items/0/note")).contains("Made by hand").contains("users/owner-of-");
        assertThat(history.at("/items/0/before")).isNotEmpty();
        assertThat(history.at("/items/0/after")).isNotEmpty().isNotEqualTo(history.at("/items/0/before"));
        assertThat(history.json().at("/items/0/objects").asInt()).isPositive();
        assertThat(plant.ask("select n from counter")).isEqualTo("1");
        assertThat(plant.admin()
                        .post(path + ":markDone", Map.of("reason", "again"))
                        .code())
                .isEqualTo("rollout.taskMoveNotAllowed");
    }

    @Test
    void anUnknownTaskThatIsTriedAgainAsksTheDatabaseForEvidence() throws Exception {
        String issue = plant.approved(COUNTER + "select pg_sleep(3);\n");
        start(issue, 1);
        loseTheDatabaseInTheMiddle();
        assertThat(plant.ended(issue)).isEqualTo("PAUSED");
        allowConnections(true);

        String task = plant.admin().get("/v1/" + issue + "/rollout/tasks").at("/items/0/id");
        plant.admin().post("/v1/" + issue + "/rollout/tasks/" + task + ":retry").mustBeGood();
        plant.admin().post("/v1/" + issue + "/rollout:resume").mustBeGood();

        assertThat(plant.ended(issue)).isEqualTo("DONE");
        assertThat(plant.ask("select count(*) from counter")).isEqualTo("1");
    }

    @Test
    void aWatcherSeesTheStateThenEveryEventThenTheEnd() throws Exception {
        String issue = plant.approved(COUNTER);
        plant.tell("create table counter (wrong int)");
        start(issue, 1);
        assertThat(plant.ended(issue)).isEqualTo("PAUSED");
        plant.tell("drop table counter");
        String task = plant.admin().get("/v1/" + issue + "/rollout/tasks").at("/items/0/id");
        plant.admin().post("/v1/" + issue + "/rollout/tasks/" + task + ":retry").mustBeGood();
        Thread resume = Thread.ofVirtual().start(() -> {
            await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            plant.admin().post("/v1/" + issue + "/rollout:resume");
        });

        List<String> lines = watched(issue);

        resume.join();
        assertThat(lines.stream().filter(line -> line.startsWith("event:")).findFirst())
                .contains("event:state");
        assertThat(lines)
                .anyMatch(line -> line.contains("\"status\": \"DONE\"") || line.contains("\"status\":\"DONE\""));
        List<Long> ids = lines.stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> Long.parseLong(line.substring(3).strip()))
                .toList();
        for (int i = 1; i < ids.size(); i++) {
            assertThat(ids.get(i)).as("no event is left out").isEqualTo(ids.get(i - 1) + 1);
        }
    }

    /** The stream to its end, which comes with the end of the rollout. */
    private List<String> watched(String issue) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url().resolve("/v1/" + issue + "/rollout:watch"))
                .timeout(Duration.ofSeconds(60));
        plant.admin().headers().forEach(request::header);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofLines()).body().toList();
        }
    }

    private String issueOfTwoChanges(String first, String second) throws Exception {
        String issue = plant.developer()
                .post("/v1/projects/" + plant.id() + "/issues", Map.of("title", "Two changes"))
                .mustBeGood()
                .at("/name");
        plant.developer()
                .put("/v1/" + issue + "/plan", Map.of("changes", List.of(change(first), change(second))))
                .mustBeGood();
        plant.awaitChecks(issue);
        plant.approve(issue).mustBeGood();
        return issue;
    }

    private Map<String, Object> change(String script) {
        return Map.of("databases", List.of(plant.database()), "scripts", Map.of("default", script));
    }

    private void start(String issue, int failureLimit) {
        plant.admin()
                .post("/v1/" + issue + "/rollout", Map.of("failureLimit", failureLimit))
                .mustBeGood();
    }

    /** While the script sleeps, the database takes no connections any more and ends the one that it has. */
    private void loseTheDatabaseInTheMiddle() throws SQLException {
        String sleeping = "select count(*) from pg_stat_activity where datname = '"
                + plant.target().name() + "' and query like 'select pg_sleep%' and state = 'active'";
        await().atMost(Duration.ofSeconds(30)).until(() -> plant.ask(sleeping).equals("1"));
        allowConnections(false);
    }

    private void allowConnections(boolean allowed) throws SQLException {
        String name = plant.target().name();
        // Asked of the server's first database: this one may be closed even to a superuser.
        var server = TestServers.postgres();
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("alter database \"" + name + "\" allow_connections " + allowed);
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name
                    + "' and query like 'select pg_sleep%'");
        }
    }
}
