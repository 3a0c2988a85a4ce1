package dev.sluice.cli.remote;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code sluice issues}: from a script to a change on every database. */
@Command(name = "issues", description = "Changes, from script to history.", mixinStandardHelpOptions = true)
public final class IssuesCommand {
    /** The issue that a command is about. */
    static final class Which {
        @Option(names = "--project", required = true, description = "Id of the project.")
        String project = "";

        @Parameters(paramLabel = "NUMBER", description = "Number of the issue.")
        long number;

        String path() {
            return "/v1/projects/" + Api.part(project) + "/issues/" + number;
        }
    }

    /** What is proposed. */
    static final class Proposal {
        @Option(names = "--database", description = "instances/…/databases/…, as often as wanted.")
        List<String> databases = List.of();

        @Option(names = "--group", description = "Id of a database group, as often as wanted.")
        List<String> groups = List.of();

        @Option(names = "--script", description = "The SQL, for every engine that has none of its own.")
        @Nullable
        Path script;

        @Option(names = "--script-for", description = "engine=FILE, as often as wanted.")
        Map<String, Path> scripts = new LinkedHashMap<>();

        Map<String, Object> body(String title) {
            Map<String, String> texts = new LinkedHashMap<>();
            Optional.ofNullable(script).ifPresent(file -> texts.put("default", ScriptFile.read(file)));
            scripts.forEach((engine, file) -> texts.put(engine, ScriptFile.read(file)));
            return Map.of(
                    "changes",
                    List.of(Map.of("title", title, "databases", databases, "groups", groups, "scripts", texts)));
        }
    }

    @Command(name = "list", description = "Issues of a project, newest first.", mixinStandardHelpOptions = true)
    int list(
            @Mixin Output output,
            @Option(names = "--project", required = true) String project,
            @Option(names = "--status", description = "OPEN, DONE or CLOSED.") @Nullable String status) {
        String filter = status == null ? "" : "?status=" + Api.part(status);
        var items = output.api().all("/v1/projects/" + Api.part(project) + "/issues" + filter);
        return output.print(items, () -> {
            var table = new Table("NUMBER", "STATUS", "AUTHOR", "TITLE");
            items.forEach(i -> table.row(
                    i.path("number").asLong(0),
                    i.path("status").asString(""),
                    i.path("author").asString(""),
                    i.path("title").asString("")));
            return table;
        });
    }

    @Command(
            name = "create",
            description = "Files an issue with a plan of one change.",
            mixinStandardHelpOptions = true)
    int create(
            @Mixin Output output,
            @Option(names = "--project", required = true) String project,
            @Option(names = "--title", required = true) String title,
            @Option(names = "--description", defaultValue = "") String description,
            @Mixin Proposal proposal) {
        Map<String, Object> draft = new LinkedHashMap<>(proposal.body(title));
        draft.put("title", title);
        draft.put("description", description);
        JsonNode plan = output.api().post("/v1/projects/" + Api.part(project) + "/issues:propose", draft);
        String issue = plan.path("name").asString("").replaceFirst("/plan$", "");
        return output.say(
                output.api().get("/v1/" + issue),
                "Filed " + issue + ", revision " + plan.path("revision").asInt(0) + " of its plan.");
    }

    @Command(name = "propose", description = "Proposes the next revision of a plan.", mixinStandardHelpOptions = true)
    int propose(@Mixin Output output, @Mixin Which which, @Mixin Proposal proposal) {
        JsonNode plan = output.api().put(which.path() + "/plan", proposal.body(""));
        return output.say(
                plan,
                "Revision " + plan.path("revision").asInt(0) + ", "
                        + plan.path("digest").asString(""));
    }

    @Command(
            name = "show",
            description = "An issue, its plan, checks, approval, rollout.",
            mixinStandardHelpOptions = true)
    int show(@Mixin Output output, @Mixin Which which) {
        return new IssueReport(output.api(), which.path()).print(output);
    }

    @Command(name = "check", description = "Waits for the checks and shows them.", mixinStandardHelpOptions = true)
    int check(
            @Mixin Output output,
            @Mixin Which which,
            @Option(names = "--again", description = "Run them anew.") boolean again) {
        Api api = output.api();
        if (again) {
            api.post(which.path() + "/plan:check");
        }
        JsonNode summary = new Waiting(output).forChecks(api, which.path());
        var checks = api.all(which.path() + "/plan/checks");
        output.print(checks, () -> IssueReport.checks(checks));
        return summary.path("counts").path("FAILED").asInt(0) == 0 ? 0 : 1;
    }

    @Command(name = "approve", description = "Agrees to the plan as it is now.", mixinStandardHelpOptions = true)
    int approve(
            @Mixin Output output, @Mixin Which which, @Option(names = "--comment", defaultValue = "") String comment) {
        return answer(output, which, ":approve", comment);
    }

    @Command(name = "reject", description = "Refuses the plan as it is now.", mixinStandardHelpOptions = true)
    int reject(
            @Mixin Output output, @Mixin Which which, @Option(names = "--comment", defaultValue = "") String comment) {
        return answer(output, which, ":reject", comment);
    }

    @Command(name = "rollout", description = "Starts the rollout of the plan.", mixinStandardHelpOptions = true)
    int rollout(
            @Mixin Output output,
            @Mixin Which which,
            @Option(names = "--failure-limit", defaultValue = "5") int failureLimit,
            @Option(names = "--accept-unknown") boolean acceptUnknown,
            @Option(names = "--wait", description = "Watch it to its end, or until somebody is needed.") boolean wait) {
        Api api = output.api();
        JsonNode rollout = api.post(
                which.path() + "/rollout", Map.of("failureLimit", failureLimit, "acceptUnknown", acceptUnknown));
        return wait ? watch(output, which) : output.print(rollout, () -> IssueReport.stages(rollout));
    }

    @Command(name = "run-stage", description = "Lets an open stage run.", mixinStandardHelpOptions = true)
    int runStage(
            @Mixin Output output,
            @Mixin Which which,
            @Parameters(paramLabel = "ENVIRONMENT", index = "1") String environment) {
        JsonNode rollout = output.api().post(which.path() + "/rollout/stages/" + Api.part(environment) + ":run");
        return output.print(rollout, () -> IssueReport.stages(rollout));
    }

    @Command(
            name = "watch",
            description = "Watches a rollout to its end, or until somebody is needed.",
            mixinStandardHelpOptions = true)
    int watch(@Mixin Output output, @Mixin Which which) {
        Api api = output.api();
        JsonNode rollout = new Waiting(output).forRollout(api, which.path());
        output.print(rollout, () -> IssueReport.stages(rollout));
        boolean bad = api.all(which.path() + "/rollout/tasks").stream()
                .map(t -> t.path("status").asString(""))
                .anyMatch(s -> s.equals("FAILED") || s.equals("UNKNOWN"));
        return bad ? 1 : 0;
    }

    @Command(name = "retry", description = "Runs a task again.", mixinStandardHelpOptions = true)
    int retry(@Mixin Output output, @Mixin Which which, @Parameters(paramLabel = "TASK", index = "1") String task) {
        return decide(output, which, task, ":retry", Map.of());
    }

    @Command(name = "skip", description = "Leaves a task undone for good.", mixinStandardHelpOptions = true)
    int skip(
            @Mixin Output output,
            @Mixin Which which,
            @Parameters(paramLabel = "TASK", index = "1") String task,
            @Option(names = "--reason", required = true) String reason) {
        return decide(output, which, task, ":skip", Map.of("reason", reason));
    }

    @Command(
            name = "mark-done",
            description = "Settles a task that is UNKNOWN: you saw that its change has taken effect.",
            mixinStandardHelpOptions = true)
    int markDone(
            @Mixin Output output,
            @Mixin Which which,
            @Parameters(paramLabel = "TASK", index = "1") String task,
            @Option(names = "--reason", required = true) String reason) {
        return decide(output, which, task, ":markDone", Map.of("reason", reason));
    }

    @Command(
            name = "pause",
            description = "Stops a rollout from starting further tasks.",
            mixinStandardHelpOptions = true)
    int pause(@Mixin Output output, @Mixin Which which, @Option(names = "--reason", defaultValue = "") String reason) {
        return steer(output, which, ":pause", Map.of("reason", reason));
    }

    @Command(name = "resume", description = "Lets a paused rollout go on.", mixinStandardHelpOptions = true)
    int resume(@Mixin Output output, @Mixin Which which) {
        return steer(output, which, ":resume", Map.of());
    }

    @Command(
            name = "cancel",
            description = "Gives a rollout up: nothing new starts, what runs is stopped, what was done stays.",
            mixinStandardHelpOptions = true)
    int cancel(@Mixin Output output, @Mixin Which which, @Option(names = "--reason", defaultValue = "") String reason) {
        return steer(output, which, ":cancel", Map.of("reason", reason));
    }

    @Command(name = "close", description = "Gives an issue up.", mixinStandardHelpOptions = true)
    int close(@Mixin Output output, @Mixin Which which) {
        JsonNode issue = output.api().post(which.path() + ":close");
        return output.say(issue, "Closed.");
    }

    private static int decide(Output output, Which which, String task, String verb, Map<String, String> body) {
        JsonNode moved = output.api().post(which.path() + "/rollout/tasks/" + Api.part(task) + verb, body);
        return output.say(moved, "The task is " + moved.path("status").asString("") + ".");
    }

    private static int steer(Output output, Which which, String verb, Map<String, String> body) {
        JsonNode rollout = output.api().post(which.path() + "/rollout" + verb, body);
        return output.print(rollout, () -> IssueReport.stages(rollout));
    }

    private static int answer(Output output, Which which, String verb, String comment) {
        Api api = output.api();
        String digest = api.get(which.path() + "/plan").path("digest").asString("");
        JsonNode approval = api.post(which.path() + verb, Map.of("digest", digest, "comment", comment));
        return output.say(approval, "The plan is " + approval.path("status").asString("") + ".");
    }
}
