package dev.sluice.engine.mysql.dialect;

import dev.sluice.engine.mysql.dialect.Token.Kind;
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.AlterAction.DropConstraint;
import dev.sluice.sql.statement.ColumnDef;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads ALTER TABLE. */
final class Alterations {
    private final Reading reading;
    private final Tokens tokens;
    private final List<AlterAction> actions = new ArrayList<>();
    private Optional<String> algorithm = Optional.empty();
    private Optional<String> lock = Optional.empty();

    Alterations(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** From behind the word TABLE. */
    Fact alter(int start) {
        boolean ifExists = reading.flavour.mariadb() && tokens.take("IF", "EXISTS");
        QualifiedName table = reading.names.qualified("a table");
        if (reading.flavour.mariadb() && tokens.takeAny("WAIT", "NOWAIT") && tokens.at(Kind.NUMBER)) {
            tokens.next();
        }
        if (!tokens.atEnd()) {
            do {
                action();
            } while (tokens.take(",") || goesOnWithoutComma());
        }
        return new Fact.AlterTable(
                tokens.since(start), ObjectKind.TABLE, table, ifExists, List.copyOf(actions), algorithm, lock);
    }

    /** Options of the table may follow each other, and partitioning may follow anything, without a comma. */
    private boolean goesOnWithoutComma() {
        boolean option = !actions.isEmpty() && actions.getLast() instanceof AlterAction.SetOption;
        boolean partitioning = tokens.at("PARTITION", "BY") || tokens.at("REMOVE", "PARTITIONING");
        return !tokens.atEnd() && (option || partitioning);
    }

    private void action() {
        int start = tokens.mark();
        if (tokens.take("ADD")) {
            add(start);
        } else if (tokens.take("DROP")) {
            drop(start);
        } else if (tokens.take("MODIFY")) {
            tokens.take("COLUMN");
            ifExists();
            ColumnDef column = reading.columns.column();
            var placement = placement();
            actions.add(new AlterAction.ModifyColumn(tokens.since(start), column, placement));
        } else if (tokens.take("CHANGE")) {
            tokens.take("COLUMN");
            ifExists();
            Name from = reading.names.name("a column");
            ColumnDef column = reading.columns.column();
            var placement = placement();
            actions.add(new AlterAction.ChangeColumn(tokens.since(start), from, column, placement));
        } else if (tokens.take("RENAME")) {
            rename(start);
        } else if (tokens.take("ALTER")) {
            change(start);
        } else if (tokens.takeAny("ALGORITHM", "LOCK")) {
            boolean isLock = tokens.textSince(start).equalsIgnoreCase("lock");
            tokens.take("=");
            String value = reading.names.word("a value").toUpperCase(java.util.Locale.ROOT);
            lock = isLock ? Optional.of(value) : lock;
            algorithm = isLock ? algorithm : Optional.of(value);
            check(value, isLock);
        } else {
            options(start);
        }
    }

    private void check(String value, boolean isLock) {
        List<String> known = isLock
                ? List.of("DEFAULT", "NONE", "SHARED", "EXCLUSIVE")
                : List.of("DEFAULT", "INSTANT", "INPLACE", "COPY", "NOCOPY");
        if (!known.contains(value)) {
            tokens.unsure();
        }
    }

    private boolean ifExists() {
        return reading.flavour.mariadb() && tokens.take("IF", "EXISTS");
    }

    private Optional<AlterAction.Placement> placement() {
        if (tokens.take("FIRST")) {
            return Optional.of(new AlterAction.Placement(Optional.empty()));
        }
        return tokens.take("AFTER")
                ? Optional.of(new AlterAction.Placement(Optional.of(reading.names.name("a column"))))
                : Optional.empty();
    }

    private void add(int start) {
        if (tokens.at("PARTITION")) {
            partition(start, "ADD");
            return;
        }
        if (tokens.at("SYSTEM", "VERSIONING")) {
            other(start);
            return;
        }
        if (reading.keys.atKey()) {
            reading.keys.key(
                    constraint -> actions.add(new AlterAction.AddConstraint(tokens.since(start), constraint)),
                    index -> actions.add(new AlterAction.AddIndex(tokens.since(start), index)));
            return;
        }
        tokens.take("COLUMN");
        boolean ifNotExists = reading.flavour.mariadb() && tokens.take("IF", "NOT", "EXISTS");
        if (tokens.take("(")) {
            tokens.list(() -> listed(ifNotExists));
            tokens.need(")");
            return;
        }
        ColumnDef column = reading.columns.column();
        var placement = placement();
        actions.add(new AlterAction.AddColumn(tokens.since(start), column, ifNotExists, placement));
    }

    private boolean listed(boolean ifNotExists) {
        int start = tokens.mark();
        if (reading.keys.atKey()) {
            reading.keys.key(
                    constraint -> actions.add(new AlterAction.AddConstraint(tokens.since(start), constraint)),
                    index -> actions.add(new AlterAction.AddIndex(tokens.since(start), index)));
            return true;
        }
        ColumnDef column = reading.columns.column();
        return actions.add(new AlterAction.AddColumn(column.at(), column, ifNotExists, Optional.empty()));
    }

    private void drop(int start) {
        if (tokens.take("PRIMARY", "KEY")) {
            dropped(start, Optional.empty(), DropConstraint.Kind.PRIMARY_KEY, false);
        } else if (tokens.takeAny("INDEX", "KEY")) {
            ifExists();
            Name name = indexName();
            actions.add(new AlterAction.DropIndex(tokens.since(start), name));
        } else if (tokens.take("FOREIGN", "KEY")) {
            boolean ifExists = ifExists();
            dropped(start, Optional.of(reading.names.name("a foreign key")), DropConstraint.Kind.FOREIGN_KEY, ifExists);
        } else if (tokens.take("CONSTRAINT")) {
            boolean ifExists = ifExists();
            dropped(start, Optional.of(indexName()), DropConstraint.Kind.CONSTRAINT, ifExists);
        } else if (!reading.flavour.mariadb() && tokens.take("CHECK")) {
            dropped(start, Optional.of(reading.names.name("a check")), DropConstraint.Kind.CHECK, false);
        } else if (tokens.at("PARTITION")) {
            partition(start, "DROP");
        } else if (tokens.at("SYSTEM", "VERSIONING") || tokens.at("PERIOD", "FOR")) {
            other(start);
        } else {
            tokens.take("COLUMN");
            boolean ifExists = ifExists();
            Name column = reading.names.name("a column");
            boolean cascade = tokens.take("CASCADE");
            tokens.take("RESTRICT");
            actions.add(new AlterAction.DropColumn(tokens.since(start), column, ifExists, cascade));
        }
    }

    private void dropped(int start, Optional<Name> name, DropConstraint.Kind kind, boolean ifExists) {
        actions.add(new DropConstraint(tokens.since(start), name, kind, ifExists, false));
    }

    /** An index; PRIMARY may stand without quotes after DROP INDEX in MariaDB only, so it is left to the grammar. */
    private Name indexName() {
        if (tokens.at("PRIMARY")) {
            tokens.unsure();
            return new Name("PRIMARY", false, tokens.at(tokens.next()));
        }
        return reading.names.name("an index");
    }

    private void rename(int start) {
        if (tokens.take("COLUMN")) {
            ifExists();
            Name from = reading.names.name("a column");
            tokens.need("TO");
            Name to = reading.names.name("a column");
            actions.add(new AlterAction.RenameColumn(tokens.since(start), from, to));
        } else if (tokens.takeAny("INDEX", "KEY")) {
            ifExists();
            Name from = reading.names.name("an index");
            tokens.need("TO");
            Name to = reading.names.name("an index");
            actions.add(new AlterAction.RenameIndex(tokens.since(start), from, to));
        } else {
            if (!tokens.takeAny("TO", "AS")) {
                tokens.take("=");
            }
            QualifiedName to = reading.names.qualified("a table");
            actions.add(new AlterAction.RenameTable(tokens.since(start), to));
        }
    }

    private void change(int start) {
        if (tokens.atAny("INDEX", "KEY")) {
            other(start);
            return;
        }
        if (!reading.flavour.mariadb() && tokens.atAny("CHECK", "CONSTRAINT")) {
            boolean check = tokens.next().is("CHECK");
            Name name = reading.names.name("a constraint");
            boolean enforced = !tokens.take("NOT");
            tokens.need("ENFORCED");
            actions.add(new AlterAction.AlterConstraint(tokens.since(start), name, check, enforced));
            return;
        }
        tokens.take("COLUMN");
        ifExists();
        Name column = reading.names.name("a column");
        if (tokens.take("SET", "DEFAULT")) {
            var value = reading.columns.defaultValue();
            actions.add(new AlterAction.SetDefault(tokens.since(start), column, value));
        } else if (tokens.take("DROP", "DEFAULT")) {
            actions.add(new AlterAction.DropDefault(tokens.since(start), column));
        } else if (!reading.flavour.mariadb() && tokens.take("SET") && tokens.takeAny("VISIBLE", "INVISIBLE")) {
            actions.add(new AlterAction.Other(tokens.since(start), "ALTER COLUMN", tokens.textSince(start)));
        } else {
            throw tokens.unexpected("'SET DEFAULT' or 'DROP DEFAULT'");
        }
    }

    private void options(int start) {
        if (tokens.take("CONVERT", "TO")) {
            if (!reading.types.charset()) {
                throw tokens.unexpected("'CHARACTER SET'");
            }
            String charset = reading.names.word("a character set");
            actions.add(new AlterAction.SetOption(tokens.since(start), "charset", charset));
            int collate = tokens.mark();
            if (tokens.take("COLLATE")) {
                String collation = reading.names.word("a collation");
                actions.add(new AlterAction.SetOption(tokens.since(collate), "collation", collation));
            }
            return;
        }
        if (tokens.at("PARTITION", "BY")) {
            new Tables(reading).partitionBy();
            actions.add(new AlterAction.Partition(tokens.since(start), "PARTITION BY", List.of()));
            return;
        }
        if (tokens.atAny(
                        "TRUNCATE",
                        "REORGANIZE",
                        "COALESCE",
                        "EXCHANGE",
                        "ANALYZE",
                        "CHECK",
                        "OPTIMIZE",
                        "REBUILD",
                        "REPAIR",
                        "DISCARD",
                        "IMPORT")
                && tokens.peek(1).is("PARTITION")) {
            partition(start, tokens.next().upper());
            return;
        }
        if (tokens.at("REMOVE", "PARTITIONING")) {
            tokens.take("REMOVE", "PARTITIONING");
            actions.add(new AlterAction.Partition(tokens.since(start), "REMOVE PARTITIONING", List.of()));
            return;
        }
        Optional<Options.Option> option = reading.options.option();
        if (option.isPresent()) {
            Options.Option o = option.get();
            actions.add(new AlterAction.SetOption(tokens.since(start), o.key(), o.value()));
        } else if (tokens.at("ORDER", "BY")
                || tokens.atAny("ENABLE", "DISABLE", "FORCE", "WITH", "WITHOUT", "DISCARD", "IMPORT")) {
            other(start);
        } else {
            throw tokens.unexpected("what to alter: 'ADD', 'DROP', 'MODIFY', 'CHANGE', 'RENAME' …");
        }
    }

    private void partition(int start, String verb) {
        tokens.unsure();
        tokens.need("PARTITION");
        ifExists();
        tokens.take("IF", "NOT", "EXISTS");
        List<Name> names = new ArrayList<>();
        if (!verb.equals("ADD")) {
            while (reading.names.atName() && !tokens.at("PARTITIONS")) {
                names.add(reading.names.name("a partition"));
                if (!tokens.at(",") || !reading.names.isName(tokens.peek(1))) {
                    break;
                }
                tokens.next();
            }
        }
        rest();
        actions.add(new AlterAction.Partition(tokens.since(start), verb + " PARTITION", List.copyOf(names)));
    }

    private void other(int start) {
        int words = tokens.mark();
        tokens.unsure();
        rest();
        String verb = tokens.textSince(words).split("\\s+")[0].toUpperCase(java.util.Locale.ROOT);
        actions.add(new AlterAction.Other(tokens.since(start), verb, tokens.textSince(start)));
    }

    /** Skips to the next action. */
    private void rest() {
        while (!tokens.atEnd() && !tokens.at(",")) {
            if (tokens.at("(")) {
                tokens.skipParentheses();
            } else {
                tokens.next();
            }
        }
    }
}
