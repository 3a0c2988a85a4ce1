package dev.sluice.engine.postgres.grammar;

/** Nothing is known to be wrong with the text, but the parser has no room for it: nested too deeply, or too long. */
public final class PgTooComplex extends Exception {
    private static final long serialVersionUID = 1L;

    PgTooComplex(String message) {
        super(message, null, false, false);
    }
}
