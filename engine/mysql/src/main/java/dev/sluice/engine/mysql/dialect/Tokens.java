package dev.sluice.engine.mysql.dialect;

import dev.sluice.engine.mysql.dialect.Token.Kind;
import dev.sluice.sql.text.Position;
import dev.sluice.sql.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Walks over the tokens of one statement, looking ahead as far as it must. */
final class Tokens {
    /** More than people write; less than the stack holds. */
    private static final int DEEPEST = 200;

    private final String text;
    private final Places places;
    private final Scanner scanner;
    private final List<Token> ahead = new ArrayList<>();
    private int lastEnd;
    private int depth;
    private boolean certain = true;

    Tokens(String text, Places places) {
        this.text = text;
        this.places = places;
        this.scanner = new Scanner(text);
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int distance) {
        while (ahead.size() <= distance) {
            ahead.add(scanner.next());
        }
        return ahead.get(distance);
    }

    Token next() {
        Token token = peek();
        ahead.removeFirst();
        lastEnd = token.end();
        return token;
    }

    boolean at(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean atAny(String... words) {
        for (String word : words) {
            if (peek().is(word)) {
                return true;
            }
        }
        return false;
    }

    boolean at(Kind kind) {
        return peek().kind() == kind;
    }

    boolean atEnd() {
        return at(Kind.END);
    }

    boolean take(String... words) {
        if (!at(words)) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            next();
        }
        return true;
    }

    boolean takeAny(String... words) {
        if (!atAny(words)) {
            return false;
        }
        next();
        return true;
    }

    void need(String... words) {
        for (String word : words) {
            if (!take(word)) {
                throw unexpected("'" + word + "'");
            }
        }
    }

    Token need(Kind kind, String what) {
        if (!at(kind)) {
            throw unexpected(what);
        }
        return next();
    }

    Refusal unexpected(String expected) {
        Token token = peek();
        String found = atEnd() ? "end of the statement" : "'" + shown(token) + "'";
        return new Refusal("unexpected " + found + "; expected " + expected, token.start(), token.end(), false);
    }

    private String shown(Token token) {
        String written =
                text.substring(token.start(), token.end()).lines().findFirst().orElse("");
        return written.length() > 40 ? written.substring(0, 40) + "…" : written;
    }

    int mark() {
        return peek().start();
    }

    /** Reads from {@code mark} again. */
    void back(int mark) {
        ahead.clear();
        scanner.seek(mark);
    }

    /** From {@code start} to the end of the last token read. */
    Range since(int start) {
        return places.range(start, lastEnd);
    }

    Range at(Token token) {
        return places.range(token.start(), token.end());
    }

    /** Where the last token read ends. */
    Position end() {
        return places.at(lastEnd);
    }

    String textSince(int start) {
        return text.substring(start, Math.max(start, lastEnd));
    }

    /** Says that what was read is not judged to the last word: the grammar must be asked. */
    void unsure() {
        certain = false;
    }

    boolean certain() {
        return certain;
    }

    <T> T nested(Supplier<T> reading) {
        if (++depth > DEEPEST) {
            throw new Refusal("nested deeper than " + DEEPEST + " levels", peek().start(), peek().end(), true);
        }
        try {
            return reading.get();
        } finally {
            depth--;
        }
    }

    /** Skips one balanced pair of parentheses, unread. */
    void skipParentheses() {
        unsure();
        need("(");
        for (int open = 1; open > 0; ) {
            Token token = next();
            if (token.kind() == Kind.END) {
                throw unexpected("')'");
            }
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
    }

    /** Skips the rest, unread. */
    void skipAll() {
        unsure();
        while (!atEnd()) {
            next();
        }
    }

    <T> List<T> list(Supplier<T> one) {
        List<T> all = new ArrayList<>();
        do {
            all.add(one.get());
        } while (take(","));
        return List.copyOf(all);
    }

    <T> List<T> inParentheses(Supplier<T> one) {
        need("(");
        List<T> all = list(one);
        need(")");
        return all;
    }
}
