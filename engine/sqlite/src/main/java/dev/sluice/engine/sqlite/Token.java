package dev.sluice.engine.sqlite;

import java.util.Locale;

/**
 * A token.
 *
 * @param text as written
 * @param start offset in the statement
 * @param end offset just behind
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        WORD,
        /** In double quotes, back ticks or brackets. */
        QUOTED_NAME,
        STRING,
        BLOB,
        NUMBER,
        PARAMETER,
        OPERATOR,
        END
    }

    boolean is(String keyWordOrOperator) {
        return (kind == Kind.WORD || kind == Kind.OPERATOR) && text.equalsIgnoreCase(keyWordOrOperator);
    }

    String upper() {
        return text.toUpperCase(Locale.ROOT);
    }

    /** The text without its quotes, those inside no longer doubled. */
    String unquoted() {
        if (kind != Kind.QUOTED_NAME && kind != Kind.STRING || text.length() < 2) {
            return text;
        }
        String inner = text.substring(1, text.length() - 1);
        char quote = text.charAt(0);
        return quote == '[' ? inner : inner.replace("" + quote + quote, "" + quote);
    }
}
