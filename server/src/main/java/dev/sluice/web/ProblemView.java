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
        Optional<String> next,
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
                problem.next(),
                path,
                requestId,
                problem.extensions());
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
