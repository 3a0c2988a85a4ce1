package dev.sluice.cli.remote;

import tools.jackson.databind.JsonNode;

/**
 * What the server, or the way to it, refused; carries the exit code that follows from it.
 *
 * <p>Exit codes: 2 the request makes no sense, 4 denied or nobody is logged in, 5 the thing is in a state that forbids
 * it, 6 the server cannot be reached or another system failed, 7 the server failed.
 */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int USER = 2;
    private static final int DENIED = 4;
    private static final int CONFLICT = 5;
    private static final int UPSTREAM = 6;
    private static final int BUG = 7;

    private final int exitCode;
    private final String code;

    private ApiProblem(String message, String code, int exitCode) {
        super(message);
        this.code = code;
        this.exitCode = exitCode;
    }

    /** Out of an RFC 9457 body. */
    static ApiProblem of(int status, JsonNode body) {
        String what = body.path("detail").asString(body.path("title").asString("HTTP " + status));
        String code = body.path("code").asString("");
        var message = new StringBuilder(what);
        add(message, "why: ", body.path("why").asString(""));
        add(message, "next: ", body.path("next").asString(""));
        if (!code.isEmpty()) {
            message.append("\n  code: ").append(code);
        }
        return new ApiProblem(message.toString(), code, exitCode(status));
    }

    static ApiProblem unreachable(String server, String why) {
        return new ApiProblem(
                "The server " + server + " cannot be reached.\n  why: " + why
                        + "\n  next: start it, or name another with --server or SLUICE_SERVER",
                "cli.unreachable",
                UPSTREAM);
    }

    static ApiProblem usage(String message) {
        return new ApiProblem(message, "cli.usage", USER);
    }

    static ApiProblem notLoggedIn() {
        return new ApiProblem(
                "Nobody is logged in.\n  next: run 'sluice login', or set SLUICE_TOKEN", "cli.notLoggedIn", DENIED);
    }

    public int exitCode() {
        return exitCode;
    }

    /** The server's code: {@code rollout.notApproved}. */
    public String code() {
        return code;
    }

    private static void add(StringBuilder message, String label, String text) {
        if (!text.isEmpty()) {
            message.append("\n  ").append(label).append(text);
        }
    }

    private static int exitCode(int status) {
        return switch (status) {
            case 401, 403 -> DENIED;
            case 409, 412 -> CONFLICT;
            case 502, 503, 504 -> UPSTREAM;
            default -> status >= 500 ? BUG : USER;
        };
    }
}
