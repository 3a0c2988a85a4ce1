package dev.sluice.engine.kit;

import dev.sluice.engine.kit.SplitterProfile.Quote;
import java.util.Arrays;

/** Reads one token after the other: no more of SQL than it takes not to be fooled by a quote. */
final class Lexer {
    /** What was read. */
    enum Token {
        /** White space or a comment. */
        GAP,
        WORD,
        /** A string or a quoted name; one that nobody closed ends with the script. */
        QUOTED,
        /** The opening or closing of a comment whose content is code. */
        MARK,
        SYMBOL,
        /** A comment that nobody closed: the server must see it. */
        OPEN_COMMENT
    }

    private static final int ASCII = 128;

    private final Window window;
    private final SplitterProfile profile;
    private final Quote[] quotes = new Quote[ASCII];
    private final boolean[] quoting = new boolean[ASCII];
    private String delimiter = ";";
    private boolean freshLine = true;
    private int codeDepth;

    Lexer(Window window, SplitterProfile profile) {
        this.window = window;
        this.profile = profile;
        Quote none = new Quote('\'', '\'', false);
        Arrays.fill(quotes, none);
        for (Quote quote : profile.quotes()) {
            quotes[quote.open()] = quote;
            quoting[quote.open()] = true;
        }
    }

    static boolean isWordPart(int c) {
        return c < ASCII
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '$'
                : !Window.isSpace(c);
    }

    /** Words end where it begins: {@code END$$}. */
    void delimiter(String text) {
        delimiter = text;
    }

    /** Whether nothing but blanks stands between the start of the line and here. */
    boolean onFreshLine() {
        return freshLine;
    }

    void leaveFreshLine() {
        freshLine = false;
    }

    /** Whether this is inside a comment whose content is code. */
    boolean inCodeComment() {
        return codeDepth > 0;
    }

    void startUnit() {
        codeDepth = 0;
    }

    /** Reads a token; there is one, as the window is not at its end. */
    Token next() {
        int c = window.peek();
        if (Window.isSpace(c)) {
            return space();
        }
        Token token = isWordPart(c) && c != '$' ? word() : other(c);
        freshLine = false;
        return token;
    }

    private Token space() {
        for (int c = window.peek(); Window.isSpace(c); c = window.peek()) {
            freshLine |= c == '\n' || c == '\r';
            window.skip(1);
        }
        return Token.GAP;
    }

    private Token word() {
        int first = window.peek();
        window.skip(1);
        if (profile.escapeStrings() && (first == 'e' || first == 'E') && window.peek() == '\'') {
            return quoted(new Quote('\'', '\'', true));
        }
        char stop = delimiter.charAt(0);
        while (true) {
            int c = window.peek();
            if (!isWordPart(c) || c == Window.END) {
                return Token.WORD;
            }
            if (c == stop && c == '$' && window.startsWith(delimiter)) {
                return Token.WORD;
            }
            window.skip(1);
        }
    }

    private Token other(int c) {
        if (c < ASCII && quoting[c]) {
            return quoted(quotes[c]);
        }
        int following = window.peek(1);
        if (c == '-' && following == '-' && isDashComment() || c == '#' && profile.hashComments()) {
            return lineComment();
        }
        if (c == '/' && following == '*') {
            return isCodeComment() ? codeComment() : blockComment();
        }
        if (c == '*' && following == '/' && codeDepth > 0) {
            codeDepth--;
            window.skip(2);
            return Token.MARK;
        }
        if (c == '$' && profile.dollarQuotes()) {
            return dollar();
        }
        return symbol();
    }

    private Token symbol() {
        window.skip(1);
        return Token.SYMBOL;
    }

    private boolean isDashComment() {
        int third = window.peek(2);
        return !profile.spacedDashes() || third == Window.END || Window.isSpace(third);
    }

    private Token lineComment() {
        while (!Window.isLineEnd(window.peek())) {
            window.skip(1);
        }
        return Token.GAP;
    }

    private Token blockComment() {
        int depth = 1;
        window.skip(2);
        while (depth > 0) {
            int c = window.peek();
            if (c == Window.END) {
                return Token.OPEN_COMMENT;
            }
            if (c == '*' && window.peek(1) == '/') {
                depth--;
                window.skip(2);
            } else if (c == '/' && profile.nestedComments() && window.peek(1) == '*') {
                depth++;
                window.skip(2);
            } else {
                window.skip(1);
            }
        }
        return Token.GAP;
    }

    /** Version 999999 is how dumps write a comment that no server shall execute. */
    private boolean isCodeComment() {
        for (String opening : profile.codeComments()) {
            if (window.startsWith("/*" + opening)) {
                return !window.startsWith("/*" + opening + "999999");
            }
        }
        return false;
    }

    private Token codeComment() {
        codeDepth++;
        window.skip(2);
        while (window.peek() != '!') {
            window.skip(1);
        }
        window.skip(1);
        while (window.peek() >= '0' && window.peek() <= '9') {
            window.skip(1);
        }
        return Token.MARK;
    }

    private Token quoted(Quote quote) {
        boolean doubled = quote.open() == quote.close();
        window.skip(1);
        while (true) {
            int c = window.peek();
            if (c == Window.END) {
                return Token.QUOTED;
            }
            window.skip(1);
            if (c == quote.close()) {
                if (!doubled || window.peek() != c) {
                    return Token.QUOTED;
                }
                window.skip(1);
            } else if (c == '\\' && quote.backslash() && window.peek() != Window.END) {
                window.skip(1);
            }
        }
    }

    /** A dollar quote, or a dollar: {@code $1}, {@code ${name}}. */
    private Token dollar() {
        int length = 1;
        for (int c = window.peek(length); isWordPart(c) && c != '$' && c != Window.END; c = window.peek(length)) {
            length++;
        }
        int first = window.peek(1);
        if (window.peek(length) != '$' || first >= '0' && first <= '9') {
            return symbol();
        }
        String tag = window.text(window.offset(), window.offset() + length + 1);
        window.skip(tag.length());
        while (true) {
            window.skipTo('$');
            if (window.atEnd()) {
                return Token.QUOTED;
            }
            if (window.startsWith(tag)) {
                window.skip(tag.length());
                return Token.QUOTED;
            }
            window.skip(1);
        }
    }
}
