package dev.sluice.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import dev.sluice.kernel.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;

/** A problem as the wire shows it (RFC 9457). */
@Schema(name = "Problem")
record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String code,
        Optional<String> why,
        String next,
        String instance,
        String requestId,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

    static ProblemView of(Problem problem, int status, String path, String requestId) {
        return new ProblemView(
                "https://sluice.dev/problems/" + problem.code(),
                title(problem.kind()),
                status,
                problem.what(),
                problem.code(),
                problem.why(),
                problem.next().orElseGet(() -> next(problem.kind())),
                path,
                requestId,
                problem.extensions());
    }

    /** What to do where the problem itself has nothing better to say. */
    private static String next(Problem.Kind kind) {
        return switch (kind) {
            case USER -> "Correct the request and send it again.";
            case NOT_FOUND -> "Check the name, or list what is there.";
            case CONFLICT -> "Look at how things stand now, then decide anew.";
            case STALE -> "Read it again, then repeat the change.";
            case DENIED -> "Ask an administrator for the right to do this.";
            case UNAUTHENTICATED -> "Sign in, or send a valid API token.";
            case LIMIT -> "Send less, or wait and try again.";
            case UPSTREAM -> "Try again later; if it stays, look at the other system.";
            case BUG -> "Try again; if it stays, give the request id to your administrator.";
        };
    }

    private static String title(Problem.Kind kind) {
        return switch (kind) {
            case USER -> "The request cannot be served as it is";
            case NOT_FOUND -> "Not found";
            case CONFLICT -> "The state of things forbids it";
            case STALE -> "Changed in the meantime";
            case DENIED -> "Not permitted";
            case UNAUTHENTICATED -> "Not signed in";
            case LIMIT -> "Beyond a limit";
            case UPSTREAM -> "Another system failed";
            case BUG -> "Sluice failed";
        };
    }
}
