package dev.sluice.demo;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the audit must tell of a change: each step exactly once, done by the person whose step it is. */
final class Trail {
    private static final String ISSUES = "/v1/projects/{project}/issues";
    private static final String ISSUE = ISSUES + "/{issue}";

    private Trail() {}

    private record Step(String actor, String method, String route, int times) {
        boolean is(JsonNode entry) {
            return entry.path("method").asString("").equals(method)
                    && entry.path("route").asString("").equals(route)
                    && entry.path("outcome").asString("").equals("DONE");
        }

        boolean holds(List<JsonNode> audit) {
            List<JsonNode> entries = audit.stream().filter(this::is).toList();
            return entries.size() == times
                    && entries.stream()
                            .allMatch(e -> e.path("actor").asString("").equals(actor));
        }
    }

    /**
     * @param audit of a project in which nothing but the change has happened
     * @param stages that begin only when somebody lets them
     */
    static List<String> missing(List<JsonNode> audit, int stages) {
        List<String> missing = new ArrayList<>();
        for (Step step : List.of(
                new Step("users/ada", "POST", ISSUES + ":propose", 1),
                new Step("users/grace", "POST", ISSUE + ":approve", 1),
                new Step("users/otto", "POST", ISSUE + "/rollout", 1),
                new Step("users/otto", "POST", ISSUE + "/rollout/stages/{environment}:run", stages))) {
            if (!step.holds(audit)) {
                missing.add("the audit does not hold " + step);
            }
        }
        return missing;
    }
}
