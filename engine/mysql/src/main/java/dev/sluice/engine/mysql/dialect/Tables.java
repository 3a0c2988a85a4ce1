package dev.sluice.engine.mysql.dialect;

import dev.sluice.sql.statement.ColumnDef;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.IndexDef;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.text.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads CREATE TABLE and CREATE INDEX. */
final class Tables {
    private final Reading reading;
    private final Tokens tokens;

    Tables(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** From behind the word TABLE. */
    Fact create(int start, boolean temporary) {
        Building table = new Building();
        boolean ifNotExists = tokens.take("IF", "NOT", "EXISTS");
        QualifiedName name = reading.names.qualified("the name of a table");
        boolean parentheses = tokens.at("(") && tokens.peek(1).is("LIKE");
        if (parentheses || tokens.at("LIKE")) {
            tokens.take("(");
            tokens.need("LIKE");
            table.like = Optional.of(reading.names.qualified("a table"));
            if (parentheses) {
                tokens.need(")");
            }
        } else {
            definition(table);
        }
        return new Fact.CreateTable(
                tokens.since(start),
                name,
                temporary,
                ifNotExists,
                List.copyOf(table.columns),
                List.copyOf(table.constraints),
                List.copyOf(table.indexes),
                Map.copyOf(table.options),
                table.like,
                table.query,
                Optional.empty(),
                table.partitionBy);
    }

    private void definition(Building table) {
        if (tokens.at("(") && !reading.queries.atQuery()) {
            tokens.need("(");
            tokens.list(() -> {
                element(table);
                return table;
            });
            tokens.need(")");
        }
        options(table);
        if (tokens.at("PARTITION", "BY")) {
            table.partitionBy = Optional.of(partitionBy());
        }
        boolean as = tokens.takeAny("IGNORE", "REPLACE") | tokens.take("AS");
        if (as || reading.queries.atQuery()) {
            table.query = Optional.of(reading.queries.query());
        } else if (table.columns.isEmpty()) {
            throw tokens.unexpected("the columns of the table, 'LIKE' or a query");
        }
    }

    private void element(Building table) {
        if (reading.keys.atKey()) {
            reading.keys.key(table.constraints::add, table.indexes::add);
        } else {
            table.columns.add(reading.columns.column());
        }
    }

    private void options(Building table) {
        Optional<Options.Option> option = reading.options.option();
        while (option.isPresent()) {
            // where an option stands twice the server takes the last
            table.options.put(option.get().key(), option.get().value());
            tokens.take(",");
            option = reading.options.option();
        }
    }

    /** The whole clause, as written: the grammar judges it. */
    String partitionBy() {
        int start = tokens.mark();
        tokens.unsure();
        tokens.need("PARTITION", "BY");
        while (!tokens.atEnd() && !tokens.atAny("SELECT", "WITH", "AS", "IGNORE", "REPLACE")) {
            if (tokens.at("(")) {
                tokens.skipParentheses();
            } else {
                tokens.next();
            }
        }
        return tokens.textSince(start).strip();
    }

    /** From behind the word INDEX. */
    Fact createIndex(int start, boolean unique, Optional<String> kind) {
        boolean ifNotExists = reading.flavour.mariadb() && tokens.take("IF", "NOT", "EXISTS");
        var name = reading.names.name("the name of an index");
        Keys.Body before = new Keys.Body();
        reading.keys.using(before);
        tokens.need("ON");
        QualifiedName table = reading.names.qualified("a table");
        Keys.Body body = reading.keys.keyBody();
        Optional<String> method = kind.or(() -> body.method).or(() -> before.method);
        lockAndAlgorithm();
        IndexDef index = new IndexDef(
                tokens.since(start),
                Optional.of(name),
                unique,
                method,
                body.parts,
                List.of(),
                Optional.empty(),
                body.comment);
        return new Fact.CreateIndex(tokens.since(start), index, table, false, ifNotExists);
    }

    void lockAndAlgorithm() {
        while (tokens.takeAny("ALGORITHM", "LOCK")) {
            tokens.take("=");
            tokens.next();
            tokens.unsure();
        }
    }

    /** A table while it is being read. */
    private static final class Building {
        final List<ColumnDef> columns = new ArrayList<>();
        final List<ConstraintDef> constraints = new ArrayList<>();
        final List<IndexDef> indexes = new ArrayList<>();
        final Map<String, String> options = new LinkedHashMap<>();
        Optional<QualifiedName> like = Optional.empty();
        Optional<Query> query = Optional.empty();
        Optional<String> partitionBy = Optional.empty();
    }
}
