package dev.sluice.issue;

import java.util.Optional;

/**
 * Which issues of a list are wanted; empty means any.
 *
 * @param author name of an actor
 * @param text words in the title, without regard to case
 */
public record IssueFilter(
        Optional<IssueStatus> status, Optional<String> author, Optional<String> label, Optional<String> text) {}
