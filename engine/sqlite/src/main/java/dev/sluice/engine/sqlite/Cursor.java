package dev.sluice.engine.sqlite;

import dev.sluice.engine.sqlite.Token.Kind;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import dev.sluice.sql.text.ScriptUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Walks over the tokens of one statement. Where they are not as wanted, it throws {@link Unread}. */
final class Cursor {
    private final String text;
    private final List<Token> tokens;
    private final Places places;
    private int at;

    /** The tokens are not what the reader knows; SQLite may know better. */
    static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Token token;

        Unread(Token token, String wanted) {
            super("expected " + wanted + (token.kind() == Kind.END ? " at the end" : " near " + token.text()));
            this.token = token;
        }

        Token token() {
            return token;
        }
    }

    Cursor(ScriptUnit unit) {
        this.text = unit.text();
        this.tokens = Tokenizer.tokens(unit.text());
        this.places = new Places(unit);
    }

    Places places() {
        return places;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    int start() {
        return peek().start();
    }

    /** From an offset to the end of the token that was read last. */
    Range since(int start) {
        return places.range(start, end());
    }

    int end() {
        return at == 0 ? 0 : tokens.get(at - 1).end();
    }

    String textSince(int start) {
        return text.substring(start, end());
    }

    boolean is(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean accept(String... words) {
        boolean here = is(words);
        if (here) {
            at += words.length;
        }
        return here;
    }

    void expect(String... words) {
        for (String word : words) {
            if (!accept(word)) {
                throw unread(word);
            }
        }
    }

    void expectEnd() {
        if (!atEnd()) {
            throw unread("the end");
        }
    }

    Unread unread(String wanted) {
        return new Unread(peek(), wanted);
    }

    boolean isName() {
        Token token = peek();
        return token.kind() == Kind.QUOTED_NAME
                || token.kind() == Kind.STRING
                || token.kind() == Kind.WORD && !Keywords.isReserved(token.text());
    }

    Name name() {
        if (!isName()) {
            throw unread("a name");
        }
        Token token = next();
        return new Name(token.unquoted(), token.kind() != Kind.WORD, places.range(token.start(), token.end()));
    }

    QualifiedName qualifiedName() {
        Name first = name();
        return accept(".") ? QualifiedName.of(first, name()) : QualifiedName.of(first);
    }

    <T> List<T> list(Supplier<T> item) {
        List<T> items = new ArrayList<>();
        do {
            items.add(item.get());
        } while (accept(","));
        return List.copyOf(items);
    }

    <T> List<T> inParentheses(Supplier<T> item) {
        expect("(");
        List<T> items = list(item);
        expect(")");
        return items;
    }

    /** Goes past balanced parentheses, which begin here. */
    void skipParentheses() {
        expect("(");
        for (int depth = 1; depth > 0; ) {
            Token token = next();
            if (token.kind() == Kind.END) {
                throw unread(")");
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
    }

    <T> Optional<T> when(boolean here, Supplier<T> then) {
        return here ? Optional.of(then.get()) : Optional.empty();
    }
}
