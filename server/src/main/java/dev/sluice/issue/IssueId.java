package dev.sluice.issue;

import dev.sluice.project.ProjectId;

/** An issue, by its number within its project. */
public record IssueId(ProjectId project, long number) {

    /** {@code projects/plant/issues/17}. */
    public String name() {
        return "projects/" + project.value() + "/issues/" + number;
    }
}
