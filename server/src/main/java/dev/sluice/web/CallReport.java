package dev.sluice.web;

import dev.sluice.kernel.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a call when it takes effect, or when it has been answered.
 *
 * @param route the pattern, {@code /v1/projects/{project}}
 * @param resource the path without {@code /v1/}, or what the handler named
 * @param project the project in the path
 * @param changes whether it is a call that changes something, by its method or by what its handler says
 * @param status absent before the answer
 * @param problem the code of the problem that was answered
 * @param address the client's, as the container sees it
 */
public record CallReport(
        Instant at,
        Optional<Actor> actor,
        String method,
        boolean changes,
        String route,
        String resource,
        Optional<String> project,
        Optional<String> permission,
        Outcome outcome,
        Optional<Integer> status,
        Optional<String> problem,
        String requestId,
        String address,
        Duration duration) {

    /** How it ended. */
    public enum Outcome {
        DONE,
        DENIED,
        FAILED
    }
}
