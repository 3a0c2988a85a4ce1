package dev.sluice.engine.mysql.dialect;

import dev.sluice.engine.mysql.dialect.Token.Kind;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Reads names. They keep their case: what {@code lower_case_table_names} does to tables is not known offline. */
final class Names {
    private final Tokens tokens;
    private final Flavour flavour;

    Names(Tokens tokens, Flavour flavour) {
        this.tokens = tokens;
        this.flavour = flavour;
    }

    Name name(String what) {
        if (!atName()) {
            throw tokens.unexpected(what);
        }
        return named(tokens.next());
    }

    boolean atName() {
        return isName(tokens.peek());
    }

    boolean isName(Token token) {
        return token.kind() == Kind.QUOTED
                || token.kind() == Kind.WORD && !flavour.reserved().contains(token.upper());
    }

    /** {@code name} or {@code schema.name}; behind the point any word is a name. */
    QualifiedName qualified(String what) {
        Name first = name(what);
        return tokens.take(".") ? QualifiedName.of(first, afterPoint()) : QualifiedName.of(first);
    }

    Name afterPoint() {
        if (tokens.at(Kind.QUOTED) || tokens.at(Kind.WORD)) {
            return named(tokens.next());
        }
        throw tokens.unexpected("a name");
    }

    private Name named(Token token) {
        return new Name(token.text(), token.kind() == Kind.QUOTED, tokens.at(token));
    }

    List<Name> inParentheses(String what) {
        return tokens.inParentheses(() -> name(what));
    }

    /** The bare name of {@code column}, {@code table.column} or {@code schema.table.column}. */
    Name column() {
        Name name = name("a column");
        while (tokens.take(".")) {
            name = afterPoint();
        }
        return name;
    }

    /** AS and a name, or a name alone; a string where {@code strings} says so. */
    Optional<Name> alias(boolean strings) {
        boolean as = tokens.take("AS");
        // MariaDB does not reserve WINDOW, yet reads the clause
        if (!as && tokens.at("WINDOW") && tokens.peek(2).is("AS")) {
            return Optional.empty();
        }
        if (strings && tokens.at(Kind.STRING)) {
            Token token = tokens.next();
            return Optional.of(new Name(token.text(), true, tokens.at(token)));
        }
        return as || atName() ? Optional.of(name("an alias")) : Optional.empty();
    }

    /** A charset, collation, engine and the like: a word, a name or a string, BINARY included. */
    String word(String what) {
        Token token = tokens.peek();
        if (isName(token) || token.kind() == Kind.STRING || token.is("BINARY") || token.is("DEFAULT")) {
            return tokens.next().text();
        }
        throw tokens.unexpected(what);
    }

    String string(String what) {
        return tokens.need(Kind.STRING, what).text();
    }

    /** An account: {@code 'app'@'%'}, {@code app}, CURRENT_USER. */
    Name account() {
        Token first = tokens.peek();
        boolean current = tokens.takeAny("CURRENT_USER", "CURRENT_ROLE");
        if (current && tokens.take("(")) {
            tokens.need(")");
        } else if (!current && first.kind() != Kind.STRING && !isName(first)) {
            throw tokens.unexpected("an account");
        } else if (!current) {
            tokens.next();
        }
        String host = !current && tokens.at(Kind.VARIABLE) ? "@" + tokens.next().text() : "";
        boolean quoted = first.kind() == Kind.STRING || first.kind() == Kind.QUOTED;
        return new Name(first.text() + host, quoted, tokens.since(first.start()));
    }
}
