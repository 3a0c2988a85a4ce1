package dev.sluice.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An expected failure, told to a person: what happened, why, and what to do next.
 *
 * <p>The only exception that rooms throw for failures that they foresee. The code ({@code room.whatHappened}) is part
 * of the contract and never changes; texts may. Immutable: {@link #because}, {@link #next} and {@link #with} give a
 * new one.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose turn it is after a failure; status codes and exit codes derive from it. */
    public enum Kind {
        /** The request makes no sense; the asker can mend it. */
        USER,
        /** The named thing is not there, or the asker may not know of it. */
        NOT_FOUND,
        /** The thing is in a state that forbids this. */
        CONFLICT,
        /** The thing changed since the asker read it. */
        STALE,
        /** The actor is known and may not. */
        DENIED,
        /** Nobody knows who asks. */
        UNAUTHENTICATED,
        /** Too much, too large or too often. */
        LIMIT,
        /** Another system failed. */
        UPSTREAM,
        /** We failed. */
        BUG
    }

    private final Kind kind;
    private final String code;
    private final String why;
    private final String next;
    private final transient Map<String, Object> extensions;

    private Problem(Kind kind, String code, String what, String why, String next, Map<String, Object> extensions) {
        super(what);
        this.kind = kind;
        this.code = code;
        this.why = why;
        this.next = next;
        this.extensions = Map.copyOf(extensions);
    }

    /** A problem of the kind; the factories below read better. */
    public static Problem of(Kind kind, String code, String what) {
        return new Problem(kind, code, what, "", "", Map.of());
    }

    public static Problem user(String code, String what) {
        return of(Kind.USER, code, what);
    }

    public static Problem notFound(String code, String what) {
        return of(Kind.NOT_FOUND, code, what);
    }

    public static Problem conflict(String code, String what) {
        return of(Kind.CONFLICT, code, what);
    }

    public static Problem stale(String code, String what) {
        return of(Kind.STALE, code, what);
    }

    public static Problem denied(String code, String what) {
        return of(Kind.DENIED, code, what);
    }

    public static Problem unauthenticated(String code, String what) {
        return of(Kind.UNAUTHENTICATED, code, what);
    }

    public static Problem limit(String code, String what) {
        return of(Kind.LIMIT, code, what);
    }

    public static Problem upstream(String code, String what) {
        return of(Kind.UPSTREAM, code, what);
    }

    public static Problem bug(String code, String what) {
        return of(Kind.BUG, code, what);
    }

    /** The same, saying why. */
    public Problem because(String reason) {
        return copy(reason, next, extensions);
    }

    /** The same, saying what to do next. */
    public Problem next(String step) {
        return copy(why, step, extensions);
    }

    /** The same with one more field for machines; the value must be JSON-friendly and no secret. */
    public Problem with(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extensions);
        more.put(field, value);
        return copy(why, next, more);
    }

    /** The same, keeping the exception that led here for the log. */
    public Problem causedBy(Throwable cause) {
        Problem copy = copy(why, next, extensions);
        copy.initCause(cause);
        return copy;
    }

    private Problem copy(String reason, String step, Map<String, Object> fields) {
        Problem copy = new Problem(kind, code, what(), reason, step, fields);
        copy.setStackTrace(getStackTrace());
        if (getCause() != null) {
            copy.initCause(getCause());
        }
        return copy;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** What happened, one sentence. */
    public String what() {
        return Optional.ofNullable(getMessage()).orElse(code);
    }

    public Optional<String> why() {
        return said(why);
    }

    public Optional<String> next() {
        return said(next);
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    private static Optional<String> said(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
