package dev.sluice.issue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A request with its conversation.
 *
 * @param uid never changes, and names the issue in other rooms' tables
 * @param labels words to find it by, sorted
 * @param author name of the actor who filed it
 * @param version counts its edits
 */
public record Issue(
        IssueId id,
        UUID uid,
        String title,
        String description,
        List<String> labels,
        String author,
        IssueStatus status,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    public Issue {
        labels = labels.stream().distinct().sorted().toList();
    }
}
