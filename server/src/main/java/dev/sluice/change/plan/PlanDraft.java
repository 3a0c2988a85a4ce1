package dev.sluice.change.plan;

import dev.sluice.kernel.Problem;
import java.util.List;
import java.util.Map;

/** What somebody proposes: one or more changes, in order. */
public record PlanDraft(List<Step> changes) {
    private static final int CHANGES = 100;

    public PlanDraft {
        changes = List.copyOf(changes);
        if (changes.isEmpty() || changes.size() > CHANGES) {
            throw Problem.user("plan.changesInvalid", "A plan has 1 to " + CHANGES + " changes.");
        }
    }

    /**
     * One change.
     *
     * @param title may be empty
     * @param databases resource names: {@code instances/plant-1/databases/mes}
     * @param groups ids of database groups of the project
     * @param scripts text by engine; the key {@value #ANY_ENGINE} is for every engine that is not named
     */
    public record Step(String title, List<String> databases, List<String> groups, Map<String, String> scripts) {
        public static final String ANY_ENGINE = "default";

        public Step {
            title = title.strip();
            databases = databases.stream().distinct().sorted().toList();
            groups = groups.stream().distinct().sorted().toList();
            scripts = Map.copyOf(scripts);
            if (databases.isEmpty() && groups.isEmpty()) {
                throw Problem.user("plan.targetsMissing", "A change names no database.")
                        .next("Name databases or database groups that it is for.");
            }
            if (scripts.isEmpty()) {
                throw Problem.user("plan.scriptMissing", "A change has no script.")
                        .next("Give the SQL under scripts.default, or one per engine.");
            }
        }
    }
}
