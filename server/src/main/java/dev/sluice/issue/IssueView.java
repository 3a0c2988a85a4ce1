package dev.sluice.issue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

@Schema(name = "Issue")
record IssueView(
        String name,
        long number,
        String title,
        String description,
        List<String> labels,
        String author,
        IssueStatus status,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static IssueView of(Issue issue) {
        return new IssueView(
                issue.id().name(),
                issue.id().number(),
                issue.title(),
                issue.description(),
                issue.labels(),
                issue.author(),
                issue.status(),
                issue.createdAt(),
                issue.updatedAt(),
                issue.version());
    }
}
