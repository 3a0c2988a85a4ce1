package dev.sluice.change.plan;

import dev.sluice.catalog.Database;
import dev.sluice.catalog.DatabaseGroupId;
import dev.sluice.catalog.DatabaseGroups;
import dev.sluice.catalog.Databases;
import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the databases that a plan means, now: named ones and those of its groups, each once per change. */
@Component
class PlanTargets {
    private final Databases databases;
    private final DatabaseGroups groups;

    PlanTargets(Databases databases, DatabaseGroups groups) {
        this.databases = databases;
        this.groups = groups;
    }

    /** @throws Problem when a database is not the project's, a group matches nothing, or an engine has no script */
    List<Target> of(PlanId plan, ProjectId project, List<Plan.Step> changes) {
        List<Target> targets = new ArrayList<>();
        for (Plan.Step change : changes) {
            for (Database database : meant(project, change).values()) {
                targets.add(target(plan, change, database));
            }
        }
        return targets;
    }

    private Map<String, Database> meant(ProjectId project, Plan.Step change) {
        Map<String, Database> meant = new LinkedHashMap<>();
        for (String name : change.databases()) {
            Database database = databases
                    .named(name)
                    .filter(d -> d.project().equals(Optional.of(project)))
                    .orElseThrow(() -> Problem.user(
                                    "plan.databaseNotInProject", name + " is not a database of the project.")
                            .because("Only databases that are assigned to " + project.value() + " can be changed here.")
                            .next("Check the name, or have the database assigned to the project."));
            meant.put(database.name(), database);
        }
        for (String group : change.groups()) {
            List<Database> matched = groups.resolve(project, new DatabaseGroupId(group));
            if (matched.isEmpty()) {
                throw Problem.user("plan.groupEmpty", "The database group " + group + " matches no database.")
                        .because("Its expression is true for none of the project's databases.")
                        .next("Look at the group's preview, which says why each database is not matched.");
            }
            matched.forEach(d -> meant.put(d.name(), d));
        }
        return meant;
    }

    private static Target target(PlanId plan, Plan.Step change, Database database) {
        String script = change.scriptFor(database.engine())
                .orElseThrow(() -> Problem.user(
                                "plan.scriptForEngineMissing",
                                "Change " + (change.position() + 1) + " has no script for " + database.engine() + ".")
                        .because(database.name() + " is a " + database.engine() + " database.")
                        .next("Add scripts." + database.engine() + " or scripts.default."));
        return new Target(
                plan,
                change.position(),
                database.id(),
                database.name(),
                database.engine(),
                database.environment(),
                script,
                CheckStatus.QUEUED,
                List.of(),
                0,
                Optional.empty(),
                Optional.empty());
    }
}
