package dev.sluice.engine;

import java.util.Optional;

/** What a database or its driver refused. The message never holds a secret. */
public class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String next;
    private final String sqlState;

    /**
     * @param message what happened, in one sentence
     * @param next what to do about it
     * @param sqlState of the server, or empty
     */
    public EngineException(Kind kind, String message, String next, String sqlState, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.next = next;
        this.sqlState = sqlState;
    }

    public Kind kind() {
        return kind;
    }

    public String next() {
        return next;
    }

    public Optional<String> sqlState() {
        return sqlState.isEmpty() ? Optional.empty() : Optional.of(sqlState);
    }

    /** Why. */
    public enum Kind {
        /** The name does not resolve, or nobody answers. */
        UNREACHABLE,
        TLS,
        /** Wrong user or password. */
        LOGIN,
        /** The account may not do this. */
        DENIED,
        NO_DATABASE,
        TIMEOUT,
        /** The connection broke: what was under way is in doubt. */
        LOST,
        CANCELLED,
        /** This engine, or this version of it, cannot do that. */
        UNSUPPORTED,
        /** The server refused a statement. */
        SQL
    }
}
