package dev.sluice.engine.mysql.dialect;

import dev.sluice.sql.statement.ColumnDef;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.DataType;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.IndexDef;
import dev.sluice.sql.text.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads column definitions. */
final class Columns {
    private static final Set<String> NOW =
            Set.of("now", "current_timestamp", "localtime", "localtimestamp", "current_date", "current_time");

    private final Reading reading;
    private final Tokens tokens;

    Columns(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    ColumnDef column() {
        int start = tokens.mark();
        Name name = reading.names.name("the name of a column");
        Definition definition = new Definition(name, reading.types.type());
        if (definition.type.name().equals("serial")) {
            definition.autoIncrement = true;
            definition.nullable = Optional.of(false);
        }
        while (attribute(definition)) {
            // each turn reads one attribute
        }
        return definition.column(tokens.since(start).start(), tokens);
    }

    private boolean attribute(Definition d) {
        int start = tokens.mark();
        if (tokens.take("NOT", "NULL")) {
            d.nullable = Optional.of(false);
        } else if (tokens.take("NULL")) {
            d.nullable = Optional.of(true);
        } else if (tokens.take("DEFAULT")) {
            d.defaultValue = Optional.of(defaultValue());
        } else if (tokens.take("ON", "UPDATE")) {
            d.onUpdate = Optional.of(now(reading.primaries.unary()));
        } else if (tokens.take("AUTO_INCREMENT")) {
            d.autoIncrement = true;
        } else if (tokens.take("PRIMARY", "KEY") || tokens.take("KEY")) {
            d.nullable = d.nullable.or(() -> Optional.of(false));
            d.constraints.add(
                    new ConstraintDef.PrimaryKey(tokens.since(start), Optional.empty(), d.part(), Optional.empty()));
        } else if (tokens.take("UNIQUE")) {
            tokens.take("KEY");
            d.constraints.add(
                    new ConstraintDef.Unique(tokens.since(start), Optional.empty(), d.part(), Optional.empty()));
        } else if (tokens.take("COMMENT")) {
            d.comment = Optional.of(reading.names.string("the comment in quotes"));
        } else if (tokens.take("COLLATE")) {
            d.collation = Optional.of(reading.names.word("a collation"));
        } else if (tokens.take("GENERATED", "ALWAYS", "AS") || tokens.take("AS")) {
            generated(d);
        } else if (tokens.atAny("CONSTRAINT", "CHECK", "REFERENCES")) {
            d.constraints.add(reading.keys.inline(d.name));
        } else {
            return rare();
        }
        return true;
    }

    private void generated(Definition d) {
        if (reading.flavour.mariadb() && tokens.at("ROW")) {
            tokens.unsure();
            tokens.next();
            if (!tokens.takeAny("START", "END")) {
                throw tokens.unexpected("'START' or 'END'");
            }
            d.nullable = Optional.of(false);
            d.generated = Optional.of(new Expression.Other(tokens.since(tokens.mark()), "ROW", List.of()));
            return;
        }
        tokens.need("(");
        d.generated = Optional.of(reading.expressions.expression());
        tokens.need(")");
        tokens.takeAny("VIRTUAL", "STORED");
        if (reading.flavour.mariadb()) {
            tokens.take("PERSISTENT");
        }
    }

    /** A constant, the time now, or an expression: MySQL wants parentheses around others, MariaDB does not. */
    Expression defaultValue() {
        int start = tokens.mark();
        if (tokens.at("(")) {
            Expression inner = reading.primaries.primary();
            return new Expression.Other(tokens.since(start), "(…)", List.of(inner));
        }
        Expression value = reading.primaries.signed();
        boolean constant = reading.expressions.isConstant(value) || value instanceof Expression.Other;
        return constant || reading.flavour.mariadb() ? value : now(value);
    }

    private Expression now(Expression value) {
        if (value instanceof Expression.Call call
                && NOW.contains(call.name().name().value())) {
            return value;
        }
        throw tokens.unexpected("a constant, the time now, or an expression in parentheses before this");
    }

    private boolean rare() {
        if (tokens.takeAny("VISIBLE", "INVISIBLE")) {
            return true;
        }
        if (tokens.takeAny("COLUMN_FORMAT", "STORAGE")) {
            reading.names.word("FIXED, DYNAMIC, DISK, MEMORY or DEFAULT");
            return true;
        }
        boolean other = tokens.takeAny("ENGINE_ATTRIBUTE", "SECONDARY_ENGINE_ATTRIBUTE", "SRID", "REF_SYSTEM_ID");
        if (other) {
            tokens.unsure();
            tokens.take("=");
            tokens.next();
            return true;
        }
        if (tokens.take("SERIAL", "DEFAULT", "VALUE")) {
            return true;
        }
        boolean compressed = reading.flavour.mariadb() && tokens.take("COMPRESSED");
        boolean versioned = reading.flavour.mariadb()
                && (tokens.take("WITH", "SYSTEM", "VERSIONING") || tokens.take("WITHOUT", "SYSTEM", "VERSIONING"));
        if (compressed || versioned) {
            tokens.unsure();
        }
        return compressed || versioned;
    }

    /** A column while it is being read. */
    private static final class Definition {
        final Name name;
        final DataType type;
        final List<ConstraintDef> constraints = new ArrayList<>();
        Optional<Boolean> nullable = Optional.empty();
        Optional<Expression> defaultValue = Optional.empty();
        Optional<Expression> generated = Optional.empty();
        Optional<Expression> onUpdate = Optional.empty();
        Optional<String> comment = Optional.empty();
        Optional<String> collation = Optional.empty();
        boolean autoIncrement;

        Definition(Name name, DataType type) {
            this.name = name;
            this.type = type;
        }

        List<IndexDef.Part> part() {
            return List.of(new IndexDef.Part(name.at(), Optional.of(name), Optional.empty(), Optional.empty(), false));
        }

        ColumnDef column(dev.sluice.sql.text.Position start, Tokens tokens) {
            DataType whole = collation.isEmpty()
                    ? type
                    : new DataType(
                            type.name(),
                            type.arguments(),
                            false,
                            type.unsigned(),
                            type.charset(),
                            collation,
                            type.at());
            var at = new dev.sluice.sql.text.Range(start, tokens.end());
            return new ColumnDef(
                    at,
                    name,
                    Optional.of(whole),
                    nullable,
                    defaultValue,
                    autoIncrement,
                    generated,
                    onUpdate,
                    List.copyOf(constraints),
                    comment);
        }
    }
}
