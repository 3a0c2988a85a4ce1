package dev.sluice.catalog;

import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import dev.sluice.project.ProjectId;
import java.util.Map;
import java.util.Optional;

/**
 * A database was labelled, or assigned to another project.
 *
 * @param before whose it was
 * @param after whose it is now
 * @param labels those of its own, as they are now
 */
public record DatabaseSaved(
        EventHead head, Optional<ProjectId> before, Optional<ProjectId> after, Map<String, String> labels)
        implements DomainEvent {
    public DatabaseSaved {
        labels = Map.copyOf(labels);
    }

    @Override
    public String kind() {
        return before.equals(after) ? "database.updated" : "database.assigned";
    }

    @Override
    public Map<String, String> summary() {
        return Map.of(
                "before",
                before.map(ProjectId::value).orElse(""),
                "after",
                after.map(ProjectId::value).orElse(""));
    }
}
