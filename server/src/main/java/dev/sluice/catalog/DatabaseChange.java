package dev.sluice.catalog;

import dev.sluice.project.ProjectId;
import java.util.Map;
import java.util.Optional;

/**
 * What shall be different on a database; absent stays as it is.
 *
 * @param project the empty text takes it from its project
 * @param labels replaced as a whole
 */
record DatabaseChange(Optional<String> project, Optional<Map<String, String>> labels) {
    Optional<ProjectId> project(Optional<ProjectId> before) {
        return project.isEmpty()
                ? before
                : project.filter(text -> !text.isEmpty()).map(ProjectId::new);
    }
}
