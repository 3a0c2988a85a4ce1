package dev.sluice.project;

import dev.sluice.kernel.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A project.
 *
 * @param title for people, 1 to 200 characters
 * @param archivedAt present while it is archived: it can be read, nothing in it can be changed
 * @param version counts the changes; the ETag
 */
public record Project(
        ProjectId id,
        String title,
        String description,
        Map<String, String> labels,
        Instant createdAt,
        Optional<Instant> archivedAt,
        long version) {
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_LABELS = 64;

    /** @throws Problem when the title is blank or too long, or there are too many labels */
    public Project {
        labels = Map.copyOf(labels);
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw Problem.user("project.titleInvalid", "A project's title has 1 to " + LONGEST_TITLE + " characters.")
                    .with("field", "title");
        }
        if (labels.size() > MOST_LABELS) {
            throw Problem.user("project.labelsInvalid", "A project has at most " + MOST_LABELS + " labels.")
                    .with("field", "labels");
        }
    }

    public boolean archived() {
        return archivedAt.isPresent();
    }

    /** @throws Problem of kind CONFLICT when it is archived */
    public void mustBeLive() {
        if (archived()) {
            throw Problem.conflict("project.archived", id.resourceName() + " is archived.")
                    .because("Nothing in an archived project changes.")
                    .next("Ask an owner to unarchive it.");
        }
    }

    Project changed(ProjectChange change) {
        return new Project(
                id,
                change.title().orElse(title),
                change.description().orElse(description),
                change.labels().orElse(labels),
                createdAt,
                archivedAt,
                version + 1);
    }

    Project archived(Optional<Instant> at) {
        return new Project(id, title, description, labels, createdAt, at, version + 1);
    }
}
