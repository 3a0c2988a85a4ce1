package dev.sluice.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.demo.ForeignScripts.Step;
import dev.sluice.demo.TwentyDatabases.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Scripts of others go through the whole loop on twenty databases; afterwards each database is what the engine's own
 * client makes of the same files.
 */
class RealInputIT {
    private static final String WHOLE_TABLE = "statement-where-require-update-delete";

    @Test
    void foreignScriptsLeaveWhatTheEnginesOwnClientLeaves(@TempDir Path folder) throws Exception {
        var scripts = new ForeignScripts(Path.of(System.getProperty("sluice.foreign")), folder);
        List<Step> steps = new ArrayList<>(scripts.quartz());
        steps.addAll(scripts.camunda());
        Installation installation = Installation.shared();
        Workspace workspace = installation.workspace();
        assertEmpty(installation.databases());
        allowUpdatesOfWholeTables(workspace);

        Change change = Change.propose(workspace, "Workflow tables", "As published.", changes(steps));
        change.awaitChecks();
        assertJudged(change);
        change.approve();
        JsonNode rollout = change.rollOut(false, 1);

        assertThat(rollout.path("status").asString("")).as(unfinished(change)).isEqualTo("DONE");
        assertLogged(change, steps);
        assertRecorded(change, steps);
        for (String engine : TwentyDatabases.ENGINES) {
            assertAsByItsClient(installation.databases(), engine, steps);
        }
        assertInspectedAlike(workspace);
    }

    /**
     * Camunda's upgrades fill new columns of all rows. The standard rules stop that; whoever owns the project may say
     * that a warning is enough.
     */
    private static void allowUpdatesOfWholeTables(Workspace workspace) {
        var rules = new StringBuilder("rules:\n");
        workspace.admin().get("/v1/rules").path("items").forEach(rule -> {
            String id = rule.path("id").asString("");
            String level = id.equals(WHOLE_TABLE)
                    ? "warning"
                    : rule.path("defaultLevel").asString("");
            rules.append("  ").append(id).append(": ").append(level).append('\n');
        });
        workspace.as("grace").put("/v1/projects/" + Workspace.PROJECT + "/ruleSet", Map.of("yaml", rules.toString()));
    }

    private static List<Map<String, Object>> changes(List<Step> steps) throws IOException {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (Step step : steps) {
            changes.add(Map.of("title", step.title(), "groups", List.of("apps"), "scripts", step.texts()));
        }
        return changes;
    }

    /** Scripts that run well have no error, and nothing in them that review cannot read. */
    private static void assertJudged(Change change) {
        List<String> wrong = change.checks().stream()
                .flatMap(check -> check.path("findings").valueStream())
                .filter(finding -> !finding.path("level").asString("").equals("WARNING"))
                .map(JsonNode::toString)
                .distinct()
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static String unfinished(Change change) {
        return change.tasks().stream()
                .filter(task -> task.path("status").asString("").matches("FAILED|UNKNOWN|CANCELLED"))
                .map(JsonNode::toString)
                .limit(5)
                .collect(Collectors.joining("\n"));
    }

    private static void assertLogged(Change change, List<Step> steps) throws IOException {
        for (JsonNode task : change.tasks()) {
            Step step = steps.get(task.path("change").asInt(0));
            String script = Files.readString(step.of(task.path("engine").asString("")));
            LoggedStatements.assertCover(script, change.log(task), step.title() + " on " + task.path("database"));
        }
    }

    private static void assertRecorded(Change change, List<Step> steps) {
        List<JsonNode> history = change.history();
        assertThat(history).hasSize(steps.size() * TwentyDatabases.COUNT);
        assertThat(history)
                .allSatisfy(
                        entry -> assertThat(entry.path("after").asString("")).isNotEmpty());
    }

    /** The installation is others' too: what one of them left would be taken for a difference. */
    private static void assertEmpty(TwentyDatabases databases) throws Exception {
        for (Database database : databases.all()) {
            assertThat(Evidence.tables(databases, database))
                    .as(database.toString())
                    .isEmpty();
        }
    }

    private static void assertAsByItsClient(TwentyDatabases databases, String engine, List<Step> steps)
            throws Exception {
        Database reference = databases.reference(engine);
        for (Step step : steps) {
            databases.runWithItsClient(reference, step.of(engine));
        }
        List<String> expected = Evidence.of(databases, reference);
        for (Database database : databases.all()) {
            if (database.engine().equals(engine)) {
                assertThat(Evidence.of(databases, database))
                        .as(database.toString())
                        .isEqualTo(expected);
            }
        }
    }

    /** Our own inspector sees no difference either: the checks of another plan fingerprint all of them. */
    private static void assertInspectedAlike(Workspace workspace) throws InterruptedException {
        Change look = Change.propose(
                workspace,
                "Look",
                "",
                List.of(Map.of("groups", List.of("apps", "references"), "scripts", Map.of("default", "select 1"))));
        look.awaitChecks();
        Map<String, List<JsonNode>> byEngine = look.checks().stream()
                .collect(Collectors.groupingBy(check -> check.path("engine").asString("")));
        assertThat(byEngine).containsOnlyKeys(TwentyDatabases.ENGINES);
        byEngine.forEach((engine, checks) -> assertThat(checks)
                .as(engine)
                .hasSize(TwentyDatabases.COUNT / 2 + 1)
                .extracting(check -> check.path("fingerprint").asString(""))
                .doesNotContain("")
                .containsOnly(checks.getFirst().path("fingerprint").asString("")));
    }
}
