package dev.sluice.cli.remote;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Waits for long work and shows how far it is. */
final class Waiting {
    private static final int WIDTH = 30;
    private static final long PAUSE_MILLIS = 300;

    private final Output output;

    Waiting(Output output) {
        this.output = output;
    }

    /** @return the summary once every check has finished */
    JsonNode forChecks(Api api, String issue) {
        while (true) {
            JsonNode summary = api.get(issue + "/plan/checks:summary");
            long total = summary.path("total").asLong(0);
            long open = summary.path("counts").path("QUEUED").asLong(0)
                    + summary.path("counts").path("RUNNING").asLong(0);
            bar("checks", total - open, total);
            if (summary.path("finished").asBoolean(false)) {
                end();
                return summary;
            }
            pause();
        }
    }

    /** @return the rollout once it has ended, is paused, or waits for somebody to run a stage or settle a task */
    JsonNode forRollout(Api api, String issue) {
        if (!needsWatching(api.get(issue + "/rollout"))) {
            return api.get(issue + "/rollout");
        }
        api.watch(issue + "/rollout:watch", (kind, body) -> {
            JsonNode now = api.get(issue + "/rollout");
            bar("rollout", count(now, Set.of("DONE", "SKIPPED")), total(now));
            return needsWatching(now);
        });
        end();
        return api.get(issue + "/rollout");
    }

    /** Whether it goes on by itself. */
    private static boolean needsWatching(JsonNode rollout) {
        return rollout.path("status").asString("").equals("RUNNING") && count(rollout, Set.of("QUEUED", "RUNNING")) > 0;
    }

    private static long count(JsonNode rollout, Set<String> states) {
        long count = 0;
        for (JsonNode stage : rollout.path("stages")) {
            for (String state : states) {
                count += stage.path("tasks").path(state).asLong(0);
            }
        }
        return count;
    }

    private static long total(JsonNode rollout) {
        long total = 0;
        for (JsonNode stage : rollout.path("stages")) {
            total += stage.path("total").asLong(0);
        }
        return total;
    }

    private void bar(String what, long done, long total) {
        if (output.interactive() && total > 0) {
            int filled = (int) (WIDTH * done / total);
            output.out()
                    .print("\r" + what + " [" + "█".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + "/"
                            + total);
            output.out().flush();
        }
    }

    private void end() {
        if (output.interactive()) {
            output.out().println();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
