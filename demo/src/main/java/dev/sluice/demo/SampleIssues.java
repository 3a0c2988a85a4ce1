package dev.sluice.demo;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import tools.jackson.databind.JsonNode;

/** Issues in different states to look at. */
final class SampleIssues {
    static final String DONE = "Add priority to work orders";
    static final String WAITS = "Note who inspected";
    static final String BROKEN = "Halls and floors of stations";
    static final String FAILED = "Batch of a serial number";

    private SampleIssues() {}

    static void make(Workspace workspace, Plants plants, PrintWriter out) throws InterruptedException, SQLException {
        out.println("Making sample issues …");
        Change done = Change.propose(workspace, DONE, "Planners want to see what is urgent.", Scripts.PRIORITY);
        JsonNode checks = done.awaitChecks();
        done.approve();
        done.rollOut(checks.path("UNKNOWN").asInt(0) > 0, 1);
        Change waits = Change.propose(workspace, WAITS, "Waits for somebody to approve it.", Scripts.OPERATOR);
        Change broken = Change.propose(workspace, BROKEN, "Review finds a syntax error.", Scripts.BROKEN);
        // Somebody worked past Sluice after the check: the rollout will stop there.
        Change collides = Change.propose(workspace, FAILED, "Fails on one plant, to be looked at.", Scripts.COLLIDES);
        JsonNode seen = collides.awaitChecks();
        try (Connection connection = plants.connect(Plant.ALL.getLast());
                Statement statement = connection.createStatement()) {
            statement.execute("alter table serial_number add column if not exists batch varchar(30)");
        }
        collides.approve();
        collides.rollOut(seen.path("UNKNOWN").asInt(0) > 0, 1);
        out.println("  done: " + done.name() + ", waits for approval: " + waits.name() + ", fails its checks: "
                + broken.name() + ", failed on one plant: " + collides.name());
    }
}
