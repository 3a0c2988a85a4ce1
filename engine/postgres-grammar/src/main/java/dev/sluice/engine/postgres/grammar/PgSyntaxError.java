package dev.sluice.engine.postgres.grammar;

/** PostgreSQL's parser refused the text. */
public final class PgSyntaxError extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;

    PgSyntaxError(String message, int offset) {
        super(message, null, false, false);
        this.offset = offset;
    }

    /** Where the parser stopped, in UTF-16 code units from the start of the text; its end when the parser did not say. */
    public int offset() {
        return offset;
    }
}
