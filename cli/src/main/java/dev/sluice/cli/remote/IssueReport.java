package dev.sluice.cli.remote;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything about one issue, on one page. */
final class IssueReport {
    private final Api api;
    private final String path;

    IssueReport(Api api, String path) {
        this.api = api;
        this.path = path;
    }

    int print(Output output) {
        ObjectNode all = Api.JSON.createObjectNode();
        all.set("issue", api.get(path));
        all.set("plan", orNothing(() -> api.get(path + "/plan")));
        all.set("approval", orNothing(() -> api.get(path + "/approval")));
        all.set("rollout", orNothing(() -> api.get(path + "/rollout")));
        if (output.json()) {
            return output.say(all, "");
        }
        PrintWriter out = output.out();
        JsonNode issue = all.path("issue");
        out.println(issue.path("name").asString("") + "  " + issue.path("title").asString(""));
        out.println(issue.path("status").asString("") + ", by "
                + issue.path("author").asString(""));
        JsonNode plan = all.path("plan");
        if (!plan.isEmpty()) {
            out.println("plan: revision " + plan.path("revision").asInt(0) + ", checks " + plan.path("checks"));
        }
        JsonNode approval = all.path("approval");
        if (!approval.isEmpty()) {
            out.println("approval: " + approval.path("status").asString("")
                    + Optional.of(approval.path("waitingFor").asString(""))
                            .filter(role -> !role.isEmpty())
                            .map(role -> ", waits for the role " + role)
                            .orElse(""));
        }
        JsonNode rollout = all.path("rollout");
        if (!rollout.isEmpty()) {
            out.println("rollout: " + rollout.path("status").asString(""));
            stages(rollout).print(out);
            tasks(api.all(path + "/rollout/tasks")).print(out);
        }
        return 0;
    }

    static Table checks(List<JsonNode> checks) {
        var table = new Table("DATABASE", "CHANGE", "STATUS", "LINE", "RULE", "FINDING");
        for (JsonNode check : checks) {
            String database = check.path("database").asString("");
            String status = check.path("status").asString("");
            int change = check.path("change").asInt(0) + 1;
            if (check.path("findings").isEmpty()) {
                table.row(database, change, status, "", "", "");
            }
            check.path("findings")
                    .forEach(f -> table.row(
                            database,
                            change,
                            status,
                            f.path("line").asInt(0),
                            f.path("rule").asString(""),
                            f.path("message").asString("")));
        }
        return table;
    }

    static Table stages(JsonNode rollout) {
        var table = new Table("STAGE", "STATUS", "TASKS", "STATES");
        rollout.path("stages")
                .forEach(s -> table.row(
                        s.path("environment").asString(""),
                        s.path("status").asString(""),
                        s.path("total").asLong(0),
                        s.path("tasks").toString().replaceAll("[{}\"]", "").replace(",", " ")));
        return table;
    }

    static Table tasks(List<JsonNode> tasks) {
        var table = new Table("TASK", "DATABASE", "CHANGE", "STATUS", "RUNS", "REASON");
        tasks.forEach(t -> table.row(
                t.path("id").asString(""),
                t.path("database").asString(""),
                t.path("change").asInt(0) + 1,
                t.path("status").asString(""),
                t.path("attempts").asInt(0),
                t.path("reason").asString("")));
        return table;
    }

    private static JsonNode orNothing(Supplier<JsonNode> part) {
        try {
            return part.get();
        } catch (ApiProblem problem) {
            if (problem.code().endsWith("otFound") || problem.code().endsWith("notAsked")) {
                return Api.JSON.createObjectNode();
            }
            throw problem;
        }
    }
}
