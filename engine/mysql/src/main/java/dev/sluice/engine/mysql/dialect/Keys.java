package dev.sluice.engine.mysql.dialect;

import dev.sluice.engine.mysql.dialect.Token.Kind;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.IndexDef;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads keys, indexes and constraints of tables. */
final class Keys {
    private final Reading reading;
    private final Tokens tokens;

    Keys(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    boolean atKey() {
        return tokens.atAny(
                        "CONSTRAINT", "PRIMARY", "UNIQUE", "INDEX", "KEY", "FULLTEXT", "SPATIAL", "FOREIGN", "CHECK")
                || reading.flavour.mariadb() && tokens.at("PERIOD", "FOR");
    }

    /** One key or constraint of a table; tells either what it is. */
    void key(Consumer<ConstraintDef> constraint, Consumer<IndexDef> index) {
        int start = tokens.mark();
        if (tokens.take("PERIOD", "FOR")) {
            reading.names.name("a period");
            tokens.skipParentheses();
            constraint.accept(new ConstraintDef.Other(tokens.since(start), Optional.empty(), tokens.textSince(start)));
            return;
        }
        if (tokens.atAny("INDEX", "KEY", "FULLTEXT", "SPATIAL")) {
            index.accept(plainIndex(start));
            return;
        }
        Optional<Name> symbol = symbol();
        if (tokens.take("PRIMARY", "KEY")) {
            ifNotExists();
            if (reading.names.atName() && !tokens.at("USING")) {
                reading.names.name("an index");
            }
            Body options = keyBody();
            constraint.accept(
                    new ConstraintDef.PrimaryKey(tokens.since(start), symbol, options.parts, Optional.empty()));
        } else if (tokens.take("UNIQUE")) {
            tokens.takeAny("INDEX", "KEY");
            ifNotExists();
            Optional<Name> name = indexName();
            Body options = keyBody();
            constraint.accept(new ConstraintDef.Unique(
                    tokens.since(start), name.isPresent() ? name : symbol, options.parts, Optional.empty()));
        } else if (tokens.take("FOREIGN", "KEY")) {
            ifNotExists();
            Optional<Name> name = indexName();
            List<Name> columns = reading.names.inParentheses("a column");
            constraint.accept(references(start, symbol.isPresent() ? symbol : name, columns));
        } else if (tokens.at("CHECK")) {
            constraint.accept(check(start, symbol));
        } else {
            throw tokens.unexpected("'PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY' or 'CHECK'");
        }
    }

    private Optional<Name> symbol() {
        if (!tokens.take("CONSTRAINT")) {
            return Optional.empty();
        }
        return reading.names.atName() ? Optional.of(reading.names.name("a constraint")) : Optional.empty();
    }

    private Optional<Name> indexName() {
        boolean named = reading.names.atName() && !(tokens.at("USING") || tokens.at("TYPE"));
        return named ? Optional.of(reading.names.name("an index")) : Optional.empty();
    }

    void ifNotExists() {
        if (reading.flavour.mariadb()) {
            tokens.take("IF", "NOT", "EXISTS");
        }
    }

    /** CHECK or REFERENCES at a column. */
    ConstraintDef inline(Name column) {
        int start = tokens.mark();
        Optional<Name> symbol = symbol();
        return tokens.at("REFERENCES") && symbol.isEmpty()
                ? references(start, symbol, List.of(column))
                : check(start, symbol);
    }

    private ConstraintDef check(int start, Optional<Name> symbol) {
        tokens.need("CHECK", "(");
        Expression expression = reading.expressions.expression();
        tokens.need(")");
        boolean enforced = true;
        if (!reading.flavour.mariadb()) {
            enforced = !tokens.take("NOT", "ENFORCED");
            tokens.take("ENFORCED");
        }
        return new ConstraintDef.Check(tokens.since(start), symbol, expression, false, enforced);
    }

    private ConstraintDef references(int start, Optional<Name> name, List<Name> columns) {
        tokens.need("REFERENCES");
        QualifiedName table = reading.names.qualified("a table");
        List<Name> referenced = tokens.at("(") ? reading.names.inParentheses("a column") : List.of();
        if (tokens.take("MATCH") && !tokens.takeAny("FULL", "PARTIAL", "SIMPLE")) {
            throw tokens.unexpected("'FULL', 'PARTIAL' or 'SIMPLE'");
        }
        Optional<String> onDelete = Optional.empty();
        Optional<String> onUpdate = Optional.empty();
        while (tokens.at("ON", "DELETE") || tokens.at("ON", "UPDATE")) {
            tokens.next();
            boolean delete = tokens.next().is("DELETE");
            String action = action();
            onDelete = delete ? Optional.of(action) : onDelete;
            onUpdate = delete ? onUpdate : Optional.of(action);
        }
        return new ConstraintDef.ForeignKey(
                tokens.since(start), name, columns, table, referenced, onDelete, onUpdate, false);
    }

    private String action() {
        for (String[] words :
                new String[][] {{"CASCADE"}, {"RESTRICT"}, {"SET", "NULL"}, {"NO", "ACTION"}, {"SET", "DEFAULT"}}) {
            if (tokens.take(words)) {
                return String.join(" ", words);
            }
        }
        throw tokens.unexpected("'CASCADE', 'RESTRICT', 'SET NULL' or 'NO ACTION'");
    }

    /** INDEX, KEY, FULLTEXT or SPATIAL inside a table. */
    private IndexDef plainIndex(int start) {
        Optional<String> kind = tokens.atAny("FULLTEXT", "SPATIAL")
                ? Optional.of(tokens.next().text().toLowerCase(Locale.ROOT))
                : Optional.empty();
        tokens.takeAny("INDEX", "KEY");
        ifNotExists();
        Optional<Name> name = indexName();
        Body body = keyBody();
        return new IndexDef(
                tokens.since(start),
                name,
                false,
                kind.isPresent() ? kind : body.method,
                body.parts,
                List.of(),
                Optional.empty(),
                body.comment);
    }

    /** From USING to the last index option. */
    Body keyBody() {
        Body body = new Body();
        using(body);
        body.parts = tokens.inParentheses(this::part);
        while (option(body)) {
            // each turn reads one option
        }
        return body;
    }

    void using(Body body) {
        if (tokens.takeAny("USING", "TYPE")) {
            if (!tokens.atAny("BTREE", "HASH", "RTREE")) {
                throw tokens.unexpected("'BTREE' or 'HASH'");
            }
            body.method = Optional.of(tokens.next().text().toLowerCase(Locale.ROOT));
        }
    }

    private boolean option(Body body) {
        if (tokens.atAny("USING", "TYPE")) {
            using(body);
        } else if (tokens.take("COMMENT")) {
            body.comment = Optional.of(reading.names.string("the comment in quotes"));
        } else if (tokens.take("KEY_BLOCK_SIZE")) {
            tokens.take("=");
            tokens.need(Kind.NUMBER, "a number");
        } else if (tokens.take("WITH", "PARSER")) {
            reading.names.name("a parser");
        } else if (reading.flavour.mariadb()) {
            return tokens.take("IGNORED") || tokens.take("NOT", "IGNORED");
        } else {
            return tokens.takeAny("VISIBLE", "INVISIBLE");
        }
        return true;
    }

    private IndexDef.Part part() {
        int start = tokens.mark();
        if (!reading.flavour.mariadb() && tokens.take("(")) {
            Expression expression = reading.expressions.expression();
            tokens.need(")");
            boolean descending = descending();
            return new IndexDef.Part(
                    tokens.since(start), Optional.empty(), Optional.of(expression), Optional.empty(), descending);
        }
        Name column = reading.names.name("a column");
        Optional<Integer> prefix = Optional.empty();
        if (tokens.take("(")) {
            String length = tokens.need(Kind.NUMBER, "a length").text();
            prefix = length.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(length)) : Optional.empty();
            tokens.need(")");
        }
        boolean descending = descending();
        return new IndexDef.Part(tokens.since(start), Optional.of(column), Optional.empty(), prefix, descending);
    }

    private boolean descending() {
        boolean descending = tokens.take("DESC");
        if (!descending) {
            tokens.take("ASC");
        }
        return descending;
    }

    /** What follows the name of a key. */
    static final class Body {
        List<IndexDef.Part> parts = new ArrayList<>();
        Optional<String> method = Optional.empty();
        Optional<String> comment = Optional.empty();
    }
}
