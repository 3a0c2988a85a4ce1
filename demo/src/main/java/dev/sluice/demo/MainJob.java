package dev.sluice.demo;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One change on all plants, from the issue to the history, without a person. */
final class MainJob {
    private MainJob() {}

    /** @return whether everything that was recorded of it holds */
    static boolean run(Workspace workspace, Plants plants, PrintWriter out) throws InterruptedException, SQLException {
        workspace.fill(plants);
        Change change = Change.propose(
                workspace, "Add priority to work orders", "Planners want to see what is urgent.", Scripts.PRIORITY);
        JsonNode checks = change.awaitChecks();
        out.println("checks: " + checks);
        change.approve();
        JsonNode rollout = change.rollOut(checks.path("UNKNOWN").asInt(0) > 0, 1);
        List<String> wrong = Facts.check(change, plants, out);
        out.println("rollout: " + rollout.path("status").asString(""));
        wrong.forEach(fact -> out.println("does not hold: " + fact));
        boolean good = wrong.isEmpty() && rollout.path("status").asString("").equals("DONE");
        out.println(good ? "The recorded facts hold." : "The recorded facts do not hold.");
        return good;
    }
}
