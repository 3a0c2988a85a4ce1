package dev.sluice.change.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What became of one statement in a run.
 *
 * @param seq from 0, in the order in which statements ended
 * @param statement index in the script, from 0
 * @param line and {@code column} of its first character, from 1
 * @param text the statement; cut after 2,000 characters
 * @param rows affected or returned; -1 when the server did not say
 * @param notices warnings and notices of the server
 * @param error empty when it went well
 */
public record LogEntry(
        int seq,
        int statement,
        int line,
        int column,
        String text,
        Instant startedAt,
        Duration duration,
        long rows,
        List<String> notices,
        String error,
        int tries) {}
