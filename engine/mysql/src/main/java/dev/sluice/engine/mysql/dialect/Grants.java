package dev.sluice.engine.mysql.dialect;

import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Reads GRANT and REVOKE. The grammar has the last word: privileges are many and grow. */
final class Grants {
    private final Reading reading;
    private final Tokens tokens;

    Grants(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    Fact grant(int start) {
        tokens.unsure();
        boolean revoke = tokens.next().is("REVOKE");
        tokens.take("IF", "EXISTS");
        List<String> privileges = tokens.list(this::privilege);
        ObjectKind kind = ObjectKind.ROLE;
        List<QualifiedName> objects = List.of();
        if (tokens.take("ON")) {
            kind = kind();
            QualifiedName object = object();
            boolean database = kind == ObjectKind.TABLE && object.name().value().equals("*");
            objects = List.of(object);
            kind = database ? ObjectKind.DATABASE : kind;
        }
        List<Name> grantees = tokens.takeAny("TO", "FROM") ? tokens.list(this::grantee) : List.of();
        boolean option = false;
        while (!tokens.atEnd()) {
            option |= tokens.at("GRANT", "OPTION") || tokens.at("ADMIN", "OPTION");
            tokens.next();
        }
        return new Fact.Grant(tokens.since(start), revoke, privileges, kind, objects, grantees, option);
    }

    /** {@code ALL PRIVILEGES} is {@code ALL}; columns in parentheses are left out. */
    private String privilege() {
        List<String> words = new ArrayList<>();
        while (!tokens.atEnd() && !tokens.atAny(",", "ON", "TO", "FROM")) {
            if (tokens.at("(")) {
                tokens.skipParentheses();
            } else {
                words.add(tokens.next().upper());
            }
        }
        if (words.isEmpty()) {
            throw tokens.unexpected("a privilege");
        }
        return words.getFirst().equals("ALL") ? "ALL" : String.join(" ", words);
    }

    private ObjectKind kind() {
        if (tokens.take("FUNCTION")) {
            return ObjectKind.FUNCTION;
        }
        if (tokens.take("PROCEDURE")) {
            return ObjectKind.PROCEDURE;
        }
        tokens.take("TABLE");
        return ObjectKind.TABLE;
    }

    private QualifiedName object() {
        Name first = part();
        return tokens.take(".") ? QualifiedName.of(first, part()) : QualifiedName.of(first);
    }

    private Name part() {
        if (tokens.at("*")) {
            return new Name("*", false, tokens.at(tokens.next()));
        }
        return reading.names.afterPoint();
    }

    private Name grantee() {
        Name name = reading.names.account();
        if (tokens.take("IDENTIFIED")) {
            // the secret is not part of the fact
            while (!tokens.atEnd() && !tokens.atAny(",", "WITH", "REQUIRE")) {
                tokens.next();
            }
        }
        return name;
    }
}
