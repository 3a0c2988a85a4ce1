package dev.sluice.issue;

import java.time.Instant;
import java.util.UUID;

/** What somebody said about an issue; Markdown. */
public record Comment(UUID id, UUID issue, String author, String body, Instant createdAt) {}
