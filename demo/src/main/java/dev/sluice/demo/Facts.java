package dev.sluice.demo;

import dev.sluice.cli.remote.Table;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What has been recorded of the main job, set against what the databases themselves say. */
final class Facts {
    private static final int STATEMENTS = 3;
    /** Rows of the sample whose priority was raised from 3: applied twice it would be 5. */
    private static final String RAISED = "select count(*) from work_order where product = 'Sensor' and priority = 4";

    private final List<String> wrong = new ArrayList<>();

    /** Prints a line per database and gives what does not hold. */
    static List<String> check(Change change, Plants plants, PrintWriter out) throws SQLException {
        var facts = new Facts();
        Map<String, JsonNode> tasks = byDatabase(change.tasks());
        Map<String, JsonNode> history = byDatabase(change.history());
        var table = new Table("DATABASE", "ENVIRONMENT", "ENGINE", "TASK", "STATEMENTS", "MS", "OBJECTS", "EVIDENCE");
        for (Plant plant : Plant.ALL) {
            facts.one(
                    plant,
                    change,
                    Optional.ofNullable(tasks.get(plant.resourceName())),
                    Optional.ofNullable(history.get(plant.resourceName())),
                    plants,
                    table);
        }
        table.print(out);
        facts.holds(tasks.size() == Plant.ALL.size(), "there are " + tasks.size() + " tasks, not " + Plant.ALL.size());
        facts.holds(
                change.history().size() == Plant.ALL.size(),
                "there are " + change.history().size() + " history entries, not " + Plant.ALL.size());
        return facts.wrong;
    }

    private void one(
            Plant plant, Change change, Optional<JsonNode> task, Optional<JsonNode> entry, Plants plants, Table table)
            throws SQLException {
        if (task.isEmpty() || entry.isEmpty()) {
            wrong.add(plant.database() + " has no task or no history entry");
            return;
        }
        List<JsonNode> log = change.log(task.get());
        JsonNode objects = change.diff(entry.get());
        String status = task.get().path("status").asString("");
        boolean once = once(plant, plants);
        boolean noted = noted(plant, plants, task.get());
        table.row(
                plant.database(),
                plant.environment(),
                plant.engine(),
                status,
                log.size(),
                log.stream().mapToLong(e -> e.path("microseconds").asLong(0)).sum() / 1000,
                objects.size(),
                (once ? "applied once" : "NOT ONCE") + (noted ? ", in its history" : ", NOT in its history"));
        holds(status.equals("DONE"), plant.database() + " is " + status);
        holds(log.size() == STATEMENTS, plant.database() + " has " + log.size() + " statements in its log");
        holds(
                log.stream().allMatch(e -> e.path("line").asInt(0) > 0 && e.has("rows") && e.has("microseconds")),
                plant.database() + " has log entries without position, rows or duration");
        holds(objects.toString().contains("priority"), plant.database() + ": the recorded diff lacks the column");
        holds(once, plant.database() + " does not show the change exactly once");
        holds(noted, plant.database() + " has no row in its own history");
    }

    private void holds(boolean fact, String otherwise) {
        if (!fact) {
            wrong.add(otherwise);
        }
    }

    private static boolean once(Plant plant, Plants plants) throws SQLException {
        return count(plant, plants, RAISED) == 1;
    }

    private static boolean noted(Plant plant, Plants plants, JsonNode task) throws SQLException {
        String key = "sluice/" + task.path("id").asString("");
        String table = plant.engine().equals("mariadb") ? "sluice.change_run" : "sluice.history";
        return count(plant, plants, "select count(*) from " + table + " where change_key = '" + key + "'") > 0;
    }

    private static long count(Plant plant, Plants plants, String query) throws SQLException {
        try (Connection connection = plants.connect(plant);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Map<String, JsonNode> byDatabase(List<JsonNode> items) {
        Map<String, JsonNode> found = new HashMap<>();
        items.forEach(item -> found.put(item.path("database").asString(""), item));
        return found;
    }
}
