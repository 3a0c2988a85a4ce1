package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestProject;
import dev.sluice.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@ServerTest
class TaskBatchesTest {
    private static final List<String> TABLES = List.of("b1", "b2", "b3");

    private final TestProject plant;

    TaskBatchesTest(TestServer server) {
        plant = TestProject.in(server, "prod");
    }

    @Test
    void eachTaskIsJudgedByItself() throws Exception {
        String issue = waiting();
        List<String> tasks = tasks(issue);
        String unknown = new UUID(0, 7).toString();

        Answer skipped = plant.owner()
                .post(
                        "/v1/" + issue + "/rollout/tasks:skip",
                        Map.of("tasks", List.of(tasks.get(1), unknown, tasks.get(1)), "reason", "Not here."));

        assertThat(results(skipped.mustBeGood()))
                .containsExactly(tasks.get(1) + " moved", unknown + " rollout.taskNotFound");
        assertThat(results(plant.owner()
                        .post("/v1/" + issue + "/rollout/tasks:retry", Map.of("tasks", tasks))
                        .mustBeGood()))
                .containsExactlyElementsOf(tasks.stream()
                        .map(task -> task + " rollout.taskMoveNotAllowed")
                        .toList());
        assertThat(plant.owner()
                        .get("/v1/" + issue + "/rollout/tasks/" + tasks.get(1))
                        .at("/reason"))
                .isEqualTo("Not here.");
    }

    @Test
    void whatWasCancelledTogetherRunsAgainTogether() throws Exception {
        String issue = waiting();
        List<String> tasks = tasks(issue);

        plant.owner()
                .post("/v1/" + issue + "/rollout/tasks:cancel", Map.of("tasks", tasks))
                .mustBeGood();
        assertThat(statuses(issue)).containsOnly("CANCELLED");

        plant.owner().post("/v1/" + issue + "/rollout/stages/prod:run").mustBeGood();
        plant.owner()
                .post("/v1/" + issue + "/rollout/tasks:retry", Map.of("tasks", tasks))
                .mustBeGood();
        assertThat(plant.ended(issue)).isEqualTo("DONE");
        assertThat(plant.ask("select count(*) from pg_tables where schemaname = 'public' and tablename like 'b_'"))
                .isEqualTo("3");
    }

    @Test
    void refusesNoTasksTooManyAndSkippingWithoutAReason() throws Exception {
        String issue = waiting();
        List<UUID> many = new ArrayList<>();
        for (int i = 0; i <= 1000; i++) {
            many.add(new UUID(1, i));
        }
        String batch = "/v1/" + issue + "/rollout/tasks:";

        assertThat(plant.owner()
                        .post(batch + "retry", Map.of("tasks", List.of()))
                        .code())
                .isEqualTo("rollout.tasksInvalid");
        assertThat(plant.owner().post(batch + "cancel", Map.of("tasks", many)).code())
                .isEqualTo("rollout.tasksInvalid");
        assertThat(plant.owner()
                        .post(batch + "skip", Map.of("tasks", tasks(issue), "reason", " "))
                        .code())
                .isEqualTo("rollout.reasonMissing");
        assertThat(statuses(issue)).containsOnly("PENDING");
    }

    /** An issue whose rollout has three tasks and waits for its stage to be run. */
    private String waiting() throws Exception {
        String issue = plant.issue();
        plant.developer()
                .put(
                        "/v1/" + issue + "/plan",
                        Map.of(
                                "changes",
                                TABLES.stream()
                                        .map(table -> Map.of(
                                                "databases",
                                                List.of(plant.database()),
                                                "scripts",
                                                Map.of(
                                                        "default",
                                                        "create table " + table + " (id bigint primary key)")))
                                        .toList()))
                .mustBeGood();
        plant.awaitChecks(issue);
        plant.approve(issue).mustBeGood();
        plant.owner().post("/v1/" + issue + "/rollout", Map.of()).mustBeGood();
        return issue;
    }

    private List<String> tasks(String issue) {
        return each(plant.owner().get("/v1/" + issue + "/rollout/tasks").mustBeGood(), "/items", "id");
    }

    private List<String> statuses(String issue) {
        return each(plant.owner().get("/v1/" + issue + "/rollout/tasks").mustBeGood(), "/items", "status");
    }

    private static List<String> each(Answer answer, String list, String field) {
        return StreamSupport.stream(answer.json().at(list).spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }

    private static List<String> results(Answer answer) {
        return StreamSupport.stream(answer.json().path("results").spliterator(), false)
                .map(item -> item.path("task").asString() + " "
                        + (item.path("moved").asBoolean()
                                ? "moved"
                                : item.path("code").asString()))
                .toList();
    }
}
