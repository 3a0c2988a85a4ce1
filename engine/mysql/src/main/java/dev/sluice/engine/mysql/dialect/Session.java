package dev.sluice.engine.mysql.dialect;

import dev.sluice.engine.mysql.dialect.Token.Kind;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Fact.SetVariable.Scope;
import dev.sluice.sql.statement.Fact.Transaction.Verb;
import dev.sluice.sql.text.Name;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads transactions, SET and USE. */
final class Session {
    private final Reading reading;
    private final Tokens tokens;

    Session(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    Fact use(int start) {
        tokens.need("USE");
        Name database = reading.names.name("a database");
        return new Fact.Use(tokens.since(start), database);
    }

    Fact transaction(int start) {
        Verb verb = switch (tokens.next().upper()) {
            case "BEGIN" -> Verb.BEGIN;
            case "START" -> {
                tokens.need("TRANSACTION");
                if (!tokens.atEnd()) {
                    tokens.skipAll();
                }
                yield Verb.BEGIN;
            }
            case "COMMIT" -> Verb.COMMIT;
            case "ROLLBACK" -> Verb.ROLLBACK;
            case "SAVEPOINT" -> {
                reading.names.name("a savepoint");
                yield Verb.SAVEPOINT;
            }
            default -> {
                tokens.need("SAVEPOINT");
                reading.names.name("a savepoint");
                yield Verb.RELEASE;
            }
        };
        if (verb == Verb.BEGIN || verb == Verb.COMMIT || verb == Verb.ROLLBACK) {
            tokens.take("WORK");
        }
        if (verb == Verb.ROLLBACK && tokens.take("TO")) {
            tokens.take("SAVEPOINT");
            reading.names.name("a savepoint");
            verb = Verb.ROLLBACK_TO;
        }
        if (verb == Verb.COMMIT || verb == Verb.ROLLBACK) {
            chain();
        }
        return new Fact.Transaction(tokens.since(start), verb);
    }

    private void chain() {
        if (!tokens.take("AND", "CHAIN")) {
            tokens.take("AND", "NO", "CHAIN");
        }
        if (!tokens.take("RELEASE")) {
            tokens.take("NO", "RELEASE");
        }
    }

    /** SET; of several assignments the first is the fact. */
    Fact set(int start) {
        tokens.need("SET");
        if (tokens.take("NAMES")) {
            String charset = reading.names.word("a character set");
            if (tokens.take("COLLATE")) {
                reading.names.word("a collation");
            }
            return variable(start, Scope.SESSION, "names", Optional.of(charset));
        }
        if (reading.types.charset()) {
            return variable(start, Scope.SESSION, "character set", Optional.of(reading.names.word("a character set")));
        }
        if (tokens.take("ROLE")) {
            String role = tokens.takeAny("NONE", "DEFAULT", "ALL")
                    ? ""
                    : reading.names.account().value();
            tokens.unsure();
            while (!tokens.atEnd()) {
                tokens.next();
            }
            return variable(start, Scope.SESSION, "role", Optional.of(role).filter(r -> !r.isEmpty()));
        }
        boolean transaction = tokens.at("TRANSACTION") || tokens.peek(1).is("TRANSACTION");
        if (transaction || tokens.atAny("PASSWORD", "STATEMENT", "RESOURCE") || tokens.at("DEFAULT", "ROLE")) {
            tokens.skipAll();
            String verb = dev.sluice.engine.mysql.dialect.Verb.of(tokens.textSince(start));
            return new Fact.Other(tokens.since(start), verb, List.of(), Map.of());
        }
        return assignments(start);
    }

    private Fact assignments(int start) {
        List<Fact.SetVariable> all = tokens.list(this::assignment);
        Fact.SetVariable first = all.getFirst();
        return variable(start, first.scope(), first.name(), first.value());
    }

    private Fact.SetVariable assignment() {
        int start = tokens.mark();
        Scope scope = Scope.SESSION;
        String name;
        if (tokens.at(Kind.VARIABLE)) {
            scope = Scope.USER;
            name = tokens.next().text();
        } else if (tokens.at(Kind.SYSTEM_VARIABLE)) {
            String[] parts = tokens.next().text().toLowerCase(Locale.ROOT).split("\\.", 2);
            scope = parts.length == 2 ? scope(parts[0]) : Scope.SESSION;
            name = parts[parts.length - 1];
        } else {
            if (tokens.atAny("GLOBAL", "SESSION", "LOCAL", "PERSIST", "PERSIST_ONLY")) {
                scope = scope(tokens.next().text().toLowerCase(Locale.ROOT));
            }
            name = reading.names.qualified("a variable").toString();
        }
        if (!tokens.take(":=")) {
            tokens.need("=");
        }
        Optional<String> value = value();
        return variable(start, scope, name.toLowerCase(Locale.ROOT), value);
    }

    private static Scope scope(String word) {
        return word.equals("session") || word.equals("local") ? Scope.SESSION : Scope.GLOBAL;
    }

    private Optional<String> value() {
        if (tokens.take("DEFAULT")) {
            return Optional.empty();
        }
        int start = tokens.mark();
        if (tokens.takeAny("ON", "ALL", "BINARY", "ROW", "SYSTEM")) {
            return Optional.of(tokens.textSince(start));
        }
        Expression value = reading.expressions.expression();
        return Optional.of(value instanceof Expression.Literal literal ? literal.text() : tokens.textSince(start));
    }

    private Fact.SetVariable variable(int start, Scope scope, String name, Optional<String> value) {
        return new Fact.SetVariable(tokens.since(start), scope, name, value);
    }
}
