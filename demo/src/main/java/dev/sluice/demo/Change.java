package dev.sluice.demo;

import dev.sluice.cli.remote.Api;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One change on its way through the loop, driven through the API by three people. */
final class Change {
    private static final long PAUSE_MILLIS = 250;
    private static final int MINUTES = 10;

    private final Workspace workspace;
    private final String name;

    private Change(Workspace workspace, String name) {
        this.workspace = workspace;
        this.name = name;
    }

    /** Ada files it, for all plants. */
    static Change propose(Workspace workspace, String title, String description, Map<String, String> scripts) {
        return propose(
                workspace,
                title,
                description,
                List.of(Map.of("title", title, "groups", List.of("all-plants"), "scripts", scripts)));
    }

    /** @param changes of the plan, as the API takes them */
    static Change propose(Workspace workspace, String title, String description, List<Map<String, Object>> changes) {
        String plan = workspace
                .as("ada")
                .post(
                        "/v1/projects/" + Workspace.PROJECT + "/issues:propose",
                        Map.of(
                                "title",
                                title,
                                "description",
                                description,
                                "labels",
                                List.of("sample"),
                                "changes",
                                changes))
                .path("name")
                .asString("");
        return new Change(workspace, plan.substring(0, plan.lastIndexOf('/')));
    }

    String name() {
        return name;
    }

    /** @return how many targets are in which state */
    JsonNode awaitChecks() throws InterruptedException {
        for (int i = 0; i < MINUTES * 60_000 / PAUSE_MILLIS; i++) {
            JsonNode summary = workspace.admin().get("/v1/" + name + "/plan/checks:summary");
            if (summary.path("finished").asBoolean(false)) {
                return summary.path("counts");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("the checks of " + name + " do not finish");
    }

    /** What was found on each database, for each change. */
    List<JsonNode> checks() {
        return workspace.admin().all("/v1/" + name + "/plan/checks");
    }

    /** Grace agrees to what she sees. */
    void approve() {
        Api grace = workspace.as("grace");
        String digest = grace.get("/v1/" + name + "/plan").path("digest").asString("");
        grace.post("/v1/" + name + ":approve", Map.of("digest", digest, "comment", "Looks right."));
    }

    /** Otto rolls it out, stage by stage, until it is done or paused. */
    JsonNode rollOut(boolean acceptUnknown, int failureLimit) throws InterruptedException {
        Api otto = workspace.as("otto");
        otto.post("/v1/" + name + "/rollout", Map.of("acceptUnknown", acceptUnknown, "failureLimit", failureLimit));
        return finish();
    }

    /** Otto lets stage after stage begin, until the rollout is done or paused. */
    JsonNode finish() throws InterruptedException {
        Api otto = workspace.as("otto");
        for (int i = 0; i < MINUTES * 60_000 / PAUSE_MILLIS; i++) {
            JsonNode rollout = otto.get("/v1/" + name + "/rollout");
            if (!rollout.path("status").asString("").equals("RUNNING")) {
                return rollout;
            }
            rollout.path("stages").forEach(stage -> {
                if (stage.path("status").asString("").equals("OPEN")) {
                    otto.post("/v1/" + name + "/rollout/stages/"
                            + stage.path("environment").asString("") + ":run");
                }
            });
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("the rollout of " + name + " does not end");
    }

    /** How many stages begin only when somebody lets them. */
    int manualStages() {
        JsonNode stages = workspace.admin().get("/v1/" + name + "/rollout").path("stages");
        return (int) stages.valueStream()
                .map(stage -> workspace
                        .admin()
                        .get("/v1/environments/" + stage.path("environment").asString("")))
                .filter(environment -> !environment.path("automatic").asBoolean(false))
                .count();
    }

    List<JsonNode> tasks() {
        return workspace.admin().all("/v1/" + name + "/rollout/tasks");
    }

    /** The statements of a task's last run. */
    List<JsonNode> log(JsonNode task) {
        return workspace
                .admin()
                .all("/v1/" + name + "/rollout/tasks/" + task.path("id").asString("") + "/runs/"
                        + task.path("attempts").asInt(1) + "/log");
    }

    List<JsonNode> history() {
        String number = name.substring(name.lastIndexOf('/') + 1);
        return workspace.admin().all("/v1/projects/" + Workspace.PROJECT + "/history?issue=" + number);
    }

    /** What the audit holds of the project. */
    List<JsonNode> audit() {
        return workspace.admin().all("/v1/audit?project=" + Workspace.PROJECT);
    }

    /** Objects of the schema that an entry says have changed. */
    JsonNode diff(JsonNode entry) {
        return workspace
                .admin()
                .get("/v1/projects/" + Workspace.PROJECT + "/history/"
                        + entry.path("id").asString("") + "/diff")
                .path("objects");
    }
}
