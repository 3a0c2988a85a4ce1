package dev.sluice.engine.mysql.dialect;

/**
 * A token of a statement.
 *
 * @param start offset into the unit's text
 * @param end just behind it
 * @param text a word as written, a symbol, or the value of what was in quotes
 * @param upper a word in upper case, else the text
 */
record Token(Kind kind, int start, int end, String text, String upper) {
    enum Kind {
        WORD,
        QUOTED,
        STRING,
        NUMBER,
        VARIABLE,
        SYSTEM_VARIABLE,
        SYMBOL,
        END
    }

    /** Whether this is the key word, in any case, or the symbol. */
    boolean is(String wanted) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && upper.equals(wanted);
    }
}
