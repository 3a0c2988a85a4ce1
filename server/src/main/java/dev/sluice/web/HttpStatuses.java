package dev.sluice.web;

import dev.sluice.kernel.Problem;
import java.util.Map;

/** From a problem to its status code: by its kind, except for the codes that HTTP itself has a word for. */
final class HttpStatuses {
    static final String NO_ROUTE = "web.noSuchRoute";
    static final String METHOD = "web.methodNotAllowed";
    static final String NOT_ACCEPTABLE = "web.notAcceptable";
    static final String BODY_TOO_LARGE = "web.bodyTooLarge";
    /** The field of a problem that says how many bytes there may be. */
    static final String LIMIT_BYTES = "limitBytes";
    /** The field of a problem that says how many characters there may be. */
    static final String LIMIT_CHARACTERS = "limitCharacters";

    static final String MEDIA_TYPE = "web.mediaTypeUnsupported";
    static final String KEY_REUSED = "web.idempotencyKeyReused";

    private static final Map<String, Integer> BY_CODE =
            Map.of(NO_ROUTE, 404, METHOD, 405, NOT_ACCEPTABLE, 406, MEDIA_TYPE, 415, KEY_REUSED, 422);

    private HttpStatuses() {}

    static int of(Problem problem) {
        return BY_CODE.getOrDefault(problem.code(), byKind(problem));
    }

    private static boolean isTooLong(Problem problem) {
        return problem.extensions().containsKey(LIMIT_BYTES)
                || problem.extensions().containsKey(LIMIT_CHARACTERS);
    }

    private static int byKind(Problem problem) {
        return switch (problem.kind()) {
            case USER -> 400;
            case UNAUTHENTICATED -> 401;
            case DENIED -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            // What is too long stays too long, however late it comes.
            case LIMIT -> isTooLong(problem) ? 413 : 429;
            case BUG -> 500;
            case UPSTREAM -> 502;
        };
    }
}
