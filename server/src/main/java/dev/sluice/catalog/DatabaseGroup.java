package dev.sluice.catalog;

import dev.sluice.project.ProjectId;

/**
 * A named expression that selects databases of a project, evaluated anew each time it is used.
 *
 * @param expression CEL over {@code environment}, {@code instance}, {@code engine}, {@code name} and {@code labels}
 */
public record DatabaseGroup(ProjectId project, DatabaseGroupId id, String title, String expression, long version) {

    /** {@code projects/plant/databaseGroups/north}. */
    public String resourceName() {
        return project.resourceName() + "/databaseGroups/" + id;
    }
}
