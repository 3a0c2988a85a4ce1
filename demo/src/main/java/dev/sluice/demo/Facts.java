package dev.sluice.demo;

import dev.sluice.cli.remote.Table;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What has been recorded of the main job, set against what the databases themselves say. */
final class Facts {
    private static final int STATEMENTS = 3;

    private final Change change;
    private final Plants plants;
    private final List<String> wrong = new ArrayList<>();
    /** Plants of an engine were alike, and must be alike afterwards. */
    private final Map<String, String> schemas = new HashMap<>();

    private final Table table =
            new Table("DATABASE", "ENVIRONMENT", "ENGINE", "TASK", "STATEMENTS", "MS", "OBJECTS", "EVIDENCE");

    private Facts(Change change, Plants plants) {
        this.change = change;
        this.plants = plants;
    }

    /** Prints a line per database and gives what does not hold. */
    static List<String> check(Change change, Plants plants, PrintWriter out) throws SQLException {
        var facts = new Facts(change, plants);
        List<JsonNode> tasks = change.tasks();
        List<JsonNode> history = change.history();
        for (Plant plant : Plant.ALL) {
            Optional<JsonNode> task = of(plant, tasks);
            Optional<JsonNode> entry = of(plant, history);
            if (task.isPresent() && entry.isPresent()) {
                facts.one(plant, task.get(), entry.get());
            } else {
                facts.wrong.add(plant.database() + " has no task or no history entry");
            }
        }
        facts.table.print(out);
        facts.holds(tasks.size() == Plant.ALL.size(), "there are " + tasks.size() + " tasks");
        facts.holds(history.size() == Plant.ALL.size(), "there are " + history.size() + " history entries");
        facts.wrong.addAll(Trail.missing(change.audit(), change.manualStages()));
        return facts.wrong;
    }

    private void one(Plant plant, JsonNode task, JsonNode entry) throws SQLException {
        String name = plant.database();
        List<JsonNode> log = change.log(task);
        JsonNode objects = change.diff(entry);
        String status = task.path("status").asString("");
        var target = new TargetRecord(plants, plant, task);
        boolean once = target.appliedOnce();
        boolean noted = target.notedOnce(STATEMENTS);
        table.row(
                name,
                plant.environment(),
                plant.engine(),
                status,
                log.size(),
                log.stream().mapToLong(e -> e.path("microseconds").asLong(0)).sum() / 1000,
                objects.size(),
                (once ? "applied once" : "NOT ONCE") + (noted ? ", once in its history" : ", NOT once in its history"));
        holds(status.equals("DONE"), name + " is " + status);
        holds(log.size() == STATEMENTS, name + " has " + log.size() + " statements in its log");
        holds(
                log.stream().allMatch(e -> e.path("line").asInt(0) > 0 && e.has("rows") && e.has("microseconds")),
                name + " has log entries without position, rows or duration");
        holds(once, name + " does not show the change exactly once");
        holds(noted, name + " does not have the change exactly once in its own history");
        history(plant, task, entry);
        schema(plant, entry, objects);
    }

    private void history(Plant plant, JsonNode task, JsonNode entry) {
        String name = plant.database() + ": the history entry ";
        holds(entry.path("actor").asString("").equals("users/otto"), name + "does not say who rolled it out");
        holds(entry.path("script").equals(task.path("script")), name + "names another script");
        holds(entry.path("statements").asInt(0) == STATEMENTS, name + "has another number of statements");
    }

    private void schema(Plant plant, JsonNode entry, JsonNode objects) {
        String name = plant.database() + ": ";
        String before = entry.path("before").asString("");
        String after = entry.path("after").asString("");
        holds(!before.isEmpty() && !after.isEmpty(), name + "a snapshot is missing");
        holds(!before.equals(after), name + "the snapshots before and after are the same");
        holds(
                schemas.computeIfAbsent(plant.engine() + " before", engine -> before)
                        .equals(before),
                name + "the schema before differs from that of other plants");
        holds(
                schemas.computeIfAbsent(plant.engine(), engine -> after).equals(after),
                name + "the schema after differs from that of other plants");
        for (JsonNode object : objects) {
            holds(
                    object.path("object").asString("").contains("work_order"),
                    name + "the recorded diff has " + object.path("object").asString(""));
            holds(
                    !object.path("before").asString("").contains("priority"),
                    name + "the snapshot before has the column already");
        }
        holds(
                objects.toString().contains("priority smallint")
                        || objects.toString().contains("`priority` smallint"),
                name + "the recorded diff lacks the column");
        holds(objects.toString().contains("work_order_priority"), name + "the recorded diff lacks the index");
    }

    private void holds(boolean fact, String otherwise) {
        if (!fact) {
            wrong.add(otherwise);
        }
    }

    private static Optional<JsonNode> of(Plant plant, List<JsonNode> items) {
        return items.stream()
                .filter(item -> item.path("database").asString("").equals(plant.resourceName()))
                .findFirst();
    }
}
