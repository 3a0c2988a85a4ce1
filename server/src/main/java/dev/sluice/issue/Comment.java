package dev.sluice.issue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody said about an issue; Markdown.
 *
 * @param anchor the line that it is about; a comment with one begins a thread
 * @param replyTo the comment that began the thread in which it stands
 * @param resolved when a thread is settled: by whom, and when
 */
public record Comment(
        UUID id,
        UUID issue,
        String author,
        String body,
        Instant createdAt,
        Optional<Anchor> anchor,
        Optional<UUID> replyTo,
        Optional<Resolution> resolved) {

    /**
     * A line of a script, which never changes under its digest.
     *
     * @param script digest
     * @param line from 1
     * @param quote what the line says, so that it can be read when the plan holds the script no more
     */
    public record Anchor(String script, int line, String quote) {}

    /** @param by name of the actor */
    public record Resolution(String by, Instant at) {}
}
