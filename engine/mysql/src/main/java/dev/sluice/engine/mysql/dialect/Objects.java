package dev.sluice.engine.mysql.dialect;

import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads CREATE, ALTER, DROP, RENAME and TRUNCATE. Bodies of routines are left to the grammar. */
final class Objects {
    private final Reading reading;
    private final Tokens tokens;

    Objects(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    Fact create(int start) {
        tokens.need("CREATE");
        boolean orReplace = tokens.take("OR", "REPLACE");
        boolean temporary = tokens.take("TEMPORARY");
        if (tokens.take("TABLE")) {
            if (orReplace && !reading.flavour.mariadb()) {
                throw new Refusal("unexpected 'TABLE'; MySQL has no CREATE OR REPLACE TABLE", start, start, false);
            }
            return new Tables(reading).create(start, temporary);
        }
        boolean unique = tokens.take("UNIQUE");
        Optional<String> kind =
                !unique && tokens.atAny("FULLTEXT", "SPATIAL") && tokens.peek(1).is("INDEX")
                        ? Optional.of(tokens.next().text().toLowerCase(Locale.ROOT))
                        : Optional.empty();
        if (unique) {
            tokens.need("INDEX");
        }
        if (unique || tokens.take("INDEX")) {
            return new Tables(reading).createIndex(start, unique, kind);
        }
        prefix();
        ObjectKind object = kind();
        if (object == ObjectKind.OTHER) {
            return other(start);
        }
        boolean ifNotExists = tokens.take("IF", "NOT", "EXISTS");
        return switch (object) {
            case VIEW -> view(start, orReplace, ifNotExists);
            case DATABASE -> database(start, true, orReplace, ifNotExists);
            case ROLE -> {
                Name name = reading.names.account();
                tokens.skipAll();
                yield created(start, object, QualifiedName.of(name), orReplace, ifNotExists, Optional.empty());
            }
            default -> body(start, object, orReplace, ifNotExists);
        };
    }

    /** ALGORITHM, DEFINER and SQL SECURITY. */
    private void prefix() {
        while (true) {
            if (tokens.take("ALGORITHM")) {
                tokens.need("=");
                tokens.next();
            } else if (tokens.take("DEFINER")) {
                tokens.need("=");
                reading.names.account();
            } else if (tokens.take("SQL", "SECURITY")) {
                tokens.next();
            } else if (!tokens.take("AGGREGATE")) {
                return;
            }
            tokens.unsure();
        }
    }

    private ObjectKind kind() {
        ObjectKind kind = switch (tokens.peek().upper()) {
            case "VIEW" -> ObjectKind.VIEW;
            case "TRIGGER" -> ObjectKind.TRIGGER;
            case "PROCEDURE" -> ObjectKind.PROCEDURE;
            case "FUNCTION" -> ObjectKind.FUNCTION;
            case "EVENT" -> ObjectKind.EVENT;
            case "DATABASE", "SCHEMA" -> ObjectKind.DATABASE;
            case "USER", "ROLE" -> ObjectKind.ROLE;
            case "SEQUENCE" -> reading.flavour.mariadb() ? ObjectKind.SEQUENCE : ObjectKind.OTHER;
            case "TABLESPACE" -> ObjectKind.TABLESPACE;
            default -> ObjectKind.OTHER;
        };
        if (kind != ObjectKind.OTHER) {
            tokens.next();
        }
        return kind;
    }

    private Fact view(int start, boolean orReplace, boolean ifNotExists) {
        QualifiedName name = reading.names.qualified("the name of a view");
        if (tokens.at("(")) {
            reading.names.inParentheses("a column");
        }
        tokens.need("AS");
        Query query = reading.queries.query();
        if (tokens.take("WITH")) {
            tokens.takeAny("CASCADED", "LOCAL");
            tokens.need("CHECK", "OPTION");
        }
        return created(start, ObjectKind.VIEW, name, orReplace, ifNotExists, Optional.of(query));
    }

    private Fact created(
            int start, ObjectKind kind, QualifiedName name, boolean replace, boolean mayExist, Optional<Query> query) {
        return new Fact.Create(tokens.since(start), kind, name, replace, mayExist, query, Optional.empty(), Map.of());
    }

    private Fact database(int start, boolean create, boolean orReplace, boolean ifNotExists) {
        Map<String, String> attributes = new LinkedHashMap<>();
        boolean named = create || reading.names.atName() && !tokens.atAny("CHARSET", "ENCRYPTION");
        QualifiedName name = QualifiedName.of(named ? reading.names.name("a database") : Name.of(""));
        Optional<Options.Option> option = reading.options.option();
        while (option.isPresent()) {
            attributes.putIfAbsent(option.get().key(), option.get().value());
            option = reading.options.option();
        }
        if (!tokens.atEnd()) {
            tokens.skipAll();
        }
        Range at = tokens.since(start);
        Map<String, String> all = Map.copyOf(attributes);
        return create
                ? new Fact.Create(
                        at, ObjectKind.DATABASE, name, orReplace, ifNotExists, Optional.empty(), Optional.empty(), all)
                : new Fact.Alter(at, ObjectKind.DATABASE, name, all);
    }

    private Fact body(int start, ObjectKind kind, boolean orReplace, boolean ifNotExists) {
        QualifiedName name = reading.names.qualified("a name");
        Optional<QualifiedName> on = Optional.empty();
        if (kind == ObjectKind.TRIGGER) {
            if (!tokens.takeAny("BEFORE", "AFTER")) {
                throw tokens.unexpected("'BEFORE' or 'AFTER'");
            }
            if (!tokens.takeAny("INSERT", "UPDATE", "DELETE")) {
                throw tokens.unexpected("'INSERT', 'UPDATE' or 'DELETE'");
            }
            while (!tokens.atEnd() && !tokens.at("ON")) {
                tokens.next();
            }
            tokens.need("ON");
            on = Optional.of(reading.names.qualified("a table"));
            tokens.need("FOR", "EACH", "ROW");
        }
        tokens.skipAll();
        return new Fact.Create(tokens.since(start), kind, name, orReplace, ifNotExists, Optional.empty(), on, Map.of());
    }

    Fact alter(int start) {
        tokens.need("ALTER");
        int skipped = reading.flavour.mariadb() && tokens.peek().is("ONLINE") ? 1 : 0;
        if (tokens.peek(skipped).is("IGNORE") && tokens.peek(skipped + 1).is("TABLE")) {
            skipped++;
        }
        if (tokens.peek(skipped).is("TABLE")) {
            for (int i = 0; i <= skipped; i++) {
                tokens.next();
            }
            return new Alterations(reading).alter(start);
        }
        prefix();
        ObjectKind kind = kind();
        if (kind == ObjectKind.OTHER) {
            return other(start);
        }
        if (kind == ObjectKind.DATABASE) {
            return database(start, false, false, false);
        }
        tokens.take("IF", "EXISTS");
        QualifiedName name =
                kind == ObjectKind.ROLE ? QualifiedName.of(reading.names.account()) : reading.names.qualified("a name");
        tokens.skipAll();
        return new Fact.Alter(tokens.since(start), kind, name, Map.of());
    }

    Fact drop(int start) {
        tokens.need("DROP");
        tokens.take("TEMPORARY");
        if (tokens.take("INDEX")) {
            return dropIndex(start);
        }
        boolean table = tokens.takeAny("TABLE", "TABLES");
        ObjectKind kind = table ? ObjectKind.TABLE : kind();
        if (kind == ObjectKind.OTHER || kind == ObjectKind.TABLESPACE) {
            return other(start);
        }
        boolean ifExists = tokens.take("IF", "EXISTS");
        List<QualifiedName> names = switch (kind) {
            case TABLE, VIEW, SEQUENCE -> tokens.list(() -> reading.names.qualified("a name"));
            case ROLE -> tokens.list(() -> QualifiedName.of(reading.names.account()));
            default -> List.of(reading.names.qualified("a name"));
        };
        boolean cascade = kind == ObjectKind.TABLE || kind == ObjectKind.VIEW ? tokens.take("CASCADE") : false;
        if (table || kind == ObjectKind.VIEW) {
            tokens.take("RESTRICT");
        }
        if (reading.flavour.mariadb() && tokens.takeAny("WAIT", "NOWAIT")) {
            tokens.skipAll();
        }
        return new Fact.Drop(tokens.since(start), kind, names, ifExists, cascade, false, Optional.empty());
    }

    private Fact dropIndex(int start) {
        boolean ifExists = reading.flavour.mariadb() && tokens.take("IF", "EXISTS");
        Name index;
        if (tokens.at("PRIMARY")) {
            tokens.unsure();
            index = new Name("PRIMARY", false, tokens.at(tokens.next()));
        } else {
            index = reading.names.name("an index");
        }
        tokens.need("ON");
        QualifiedName table = reading.names.qualified("a table");
        new Tables(reading).lockAndAlgorithm();
        return new Fact.Drop(
                tokens.since(start),
                ObjectKind.INDEX,
                List.of(QualifiedName.of(index)),
                ifExists,
                false,
                false,
                Optional.of(table));
    }

    /** RENAME TABLE; several at once are {@code Other} with all names, old and new in turn. */
    Fact rename(int start) {
        tokens.need("RENAME");
        if (!tokens.takeAny("TABLE", "TABLES")) {
            return other(start);
        }
        boolean ifExists = reading.flavour.mariadb() && tokens.take("IF", "EXISTS");
        List<QualifiedName> names = tokens
                .list(() -> {
                    QualifiedName from = reading.names.qualified("a table");
                    tokens.need("TO");
                    return List.of(from, reading.names.qualified("a table"));
                })
                .stream()
                .flatMap(List::stream)
                .toList();
        Range at = tokens.since(start);
        return names.size() == 2
                ? new Fact.Rename(at, ObjectKind.TABLE, names.get(0), names.get(1), ifExists)
                : new Fact.Other(at, "RENAME TABLE", names, Map.of());
    }

    Fact truncate(int start) {
        tokens.need("TRUNCATE");
        tokens.take("TABLE");
        QualifiedName table = reading.names.qualified("a table");
        if (reading.flavour.mariadb() && tokens.takeAny("WAIT", "NOWAIT")) {
            tokens.skipAll();
        }
        return new Fact.Truncate(tokens.since(start), List.of(table), false);
    }

    /** Whatever has no fact of its own: its leading words, the grammar judges. */
    Fact other(int start) {
        tokens.skipAll();
        String verb = Verb.of(tokens.textSince(start));
        return new Fact.Other(tokens.since(start), verb, List.of(), Map.of());
    }
}
