package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.embedded.testing.TestServers;
import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestProject;
import dev.sluice.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The databases of one plan do not all look the same: how, is shown before anybody approves. */
@ServerTest
class CompareTest {
    private static final String SCRIPT = "create table shift (id bigint primary key)";

    private final TestProject plant;

    CompareTest(TestServer server) {
        plant = TestProject.in(server, "dev");
    }

    @Test
    void showsHowTheSchemasOfTwoTargetsDifferedWhenTheyWereChecked() throws Exception {
        String other = another("create table station (id bigint primary key)", "create table old_log (what text)");
        plant.tell("create table station (id bigint primary key, hall int)");
        String issue = checked(other);
        plant.tell("create table later (id int)");

        Answer diff = compare(issue, plant.database(), other).mustBeGood();

        assertThat(diff.json().at("/total").asInt())
                .isEqualTo(diff.json().at("/objects").size());
        assertThat(diff.json().at("/objects").findValuesAsString("object"))
                .contains("table public.station", "table public.old_log")
                .doesNotContain("table public.later");
        assertThat(diff.text()).contains("hall");
        assertThat(compare(issue, other, other).mustBeGood().json().at("/total").asInt())
                .isZero();
    }

    @Test
    void refusesWhatThePlanIsNotFor() throws Exception {
        String other = another();
        String issue = plant.checked(SCRIPT);

        assertThat(compare(issue, plant.database(), other).code()).isEqualTo("plan.targetNotFound");
        assertThat(compare(plant.issue(), other, other).code()).isEqualTo("plan.notFound");
        assertThat(plant.owner()
                        .get("/v1/" + issue + "/plan/checks:compare?source=" + other)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatCouldNotBeRead() throws Exception {
        String other = another();
        try (Connection connection = plant.target().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database " + other.substring(other.lastIndexOf('/') + 1));
        }
        String issue = checked(other);

        Answer refused = compare(issue, plant.database(), other);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("plan.schemaUnknown");
    }

    private Answer compare(String issue, String source, String target) {
        return plant.developer().get("/v1/" + issue + "/plan/checks:compare?source=" + source + "&target=" + target);
    }

    private String checked(String other) throws InterruptedException {
        String issue = plant.issue();
        plant.developer()
                .put(
                        "/v1/" + issue + "/plan",
                        Map.of(
                                "changes",
                                List.of(Map.of(
                                        "databases",
                                        List.of(plant.database(), other),
                                        "scripts",
                                        Map.of("default", SCRIPT)))))
                .mustBeGood();
        plant.awaitChecks(issue);
        return issue;
    }

    /** One more database of the project, with these tables. */
    private String another(String... tables) throws SQLException {
        TestServers.TestDatabase database = TestServers.createPostgresDatabase();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = public");
            for (String table : tables) {
                statement.execute(table);
            }
        }
        plant.admin().post("/v1/instances/" + plant.id() + ":sync").mustBeGood();
        String name = "instances/" + plant.id() + "/databases/" + database.name();
        plant.admin().patch("/v1/" + name, Map.of("project", plant.id())).mustBeGood();
        return name;
    }
}
