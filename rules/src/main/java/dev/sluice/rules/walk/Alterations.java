package dev.sluice.rules.walk;

import dev.sluice.sql.schema.Column;
import dev.sluice.sql.schema.Constraint;
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.ColumnDef;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.Range;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Applies the actions of one ALTER TABLE. */
final class Alterations {
    private final SchemaModel schema;
    private final Definitions definitions;
    private final Declarations declarations;
    private final Problems problems;

    Alterations(SchemaModel schema, Definitions definitions, Problems problems) {
        this.schema = schema;
        this.definitions = definitions;
        this.problems = problems;
        this.declarations = new Declarations(schema, definitions, problems);
    }

    void apply(TableModel table, AlterAction action) {
        switch (action) {
            case AlterAction.AddColumn a -> declarations.column(table, a.column(), a.ifNotExists());
            case AlterAction.DropColumn a -> dropColumn(table, a);
            case AlterAction.RenameColumn a -> renameColumn(table, a);
            case AlterAction.ModifyColumn a ->
                redefine(table, a.at(), a.column().name(), a.column());
            case AlterAction.ChangeColumn a -> redefine(table, a.at(), a.from(), a.column());
            case AlterAction.SetType a ->
                column(table, a.at(), a.column(), c -> Columns.typed(c, a.type().toString()));
            case AlterAction.SetDefault a -> {
                Optional<String> value = Optional.of(definitions.text(a.value().at()));
                column(table, a.at(), a.column(), c -> Columns.defaulting(c, value));
            }
            case AlterAction.DropDefault a ->
                column(table, a.at(), a.column(), c -> Columns.defaulting(c, Optional.empty()));
            case AlterAction.SetNotNull a -> column(table, a.at(), a.column(), c -> Columns.nullable(c, false));
            case AlterAction.DropNotNull a -> column(table, a.at(), a.column(), c -> Columns.nullable(c, true));
            case AlterAction.AddConstraint a -> declarations.constraint(table, a.constraint());
            case AlterAction.DropConstraint a -> dropConstraint(table, a);
            case AlterAction.AlterConstraint a -> present(table, a.at(), a.name());
            case AlterAction.ValidateConstraint a -> present(table, a.at(), a.name());
            case AlterAction.RenameConstraint a -> renameConstraint(table, a);
            case AlterAction.AddIndex a -> declarations.index(table, a.index(), false);
            case AlterAction.DropIndex a -> dropIndex(table, a);
            case AlterAction.RenameIndex a -> renameIndex(table, a.at(), a.from(), a.to());
            case AlterAction.SetOption a -> setOption(table, a);
            case AlterAction.RenameTable a -> renameTable(table, a);
            case AlterAction.AttachPartition ignored -> {}
            case AlterAction.DetachPartition ignored -> {}
            case AlterAction.Partition ignored -> {}
            case AlterAction.Other ignored -> {}
        }
    }

    private void dropColumn(TableModel table, AlterAction.DropColumn a) {
        if (table.column(a.column().value()).isEmpty()) {
            if (table.complete() && !a.ifExists()) {
                problems.missing("column", a.at(), a.column(), table.key());
            }
        } else if (schema.traits.indexNamesPerTable()) {
            table.shrinkKeys(a.column().value());
        } else {
            table.removeColumn(a.column().value()).forEach(key -> schema.removeKey(table, key));
        }
    }

    private void renameColumn(TableModel table, AlterAction.RenameColumn a) {
        boolean other = !a.from().value().equalsIgnoreCase(a.to().value());
        if (other && table.column(a.to().value()).isPresent()) {
            problems.duplicate("column", a.at(), a.to(), table.key());
            return;
        }
        column(table, a.at(), a.from(), c -> Columns.named(c, a.to().value()));
    }

    private void redefine(TableModel table, Range at, Name from, ColumnDef def) {
        boolean primary = table.primaryKey()
                .filter(pk -> pk.columns().contains(from.value()))
                .isPresent();
        Column anew = definitions.column(def);
        if (table.column(from.value()).isEmpty() && !table.complete()) {
            table.put(anew);
        } else {
            column(table, at, from, old -> Columns.nullable(anew, anew.nullable() && !primary));
        }
        def.constraints().forEach(constraint -> declarations.constraint(table, constraint));
    }

    private void column(TableModel table, Range at, Name name, UnaryOperator<Column> change) {
        if (!table.complete() && table.column(name.value()).isEmpty()) {
            table.put(Columns.unknown(name.value()));
        }
        Optional<Column> column = table.column(name.value());
        column.ifPresent(c -> table.replaceColumn(name.value(), change.apply(c)));
        if (column.isEmpty() && table.complete()) {
            problems.missing("column", at, name, table.key());
        }
    }

    private void dropConstraint(TableModel table, AlterAction.DropConstraint a) {
        Optional<Key> primary = table.primaryKey();
        if (a.kind() == AlterAction.DropConstraint.Kind.PRIMARY_KEY || a.name().isEmpty()) {
            primary.ifPresent(key -> schema.removeKey(table, key));
            if (primary.isEmpty() && table.complete() && !a.ifExists()) {
                problems.missing("constraint", a.at(), "primary key", table.key());
            }
            return;
        }
        Name name = a.name().get();
        boolean known = a.ifExists() || present(table, a.at(), name);
        if (known) {
            table.key(name.value()).ifPresent(key -> schema.removeKey(table, key));
            table.removeConstraint(name.value());
        }
    }

    private boolean present(TableModel table, Range at, Name name) {
        boolean known = table.key(name.value()).isPresent()
                || table.constraint(name.value()).isPresent();
        if (!known && table.complete()) {
            problems.missing("constraint", at, name, table.key());
        }
        return known;
    }

    private void renameConstraint(TableModel table, AlterAction.RenameConstraint a) {
        if (!present(table, a.at(), a.from())) {
            return;
        }
        table.key(a.from().value()).ifPresent(key -> {
            schema.removeKey(table, key);
            schema.add(table, key.renamed(a.to().value()));
        });
        table.constraint(a.from().value()).ifPresent(constraint -> {
            table.removeConstraint(constraint.name());
            table.put(renamed(constraint, a.to().value()));
        });
    }

    private static Constraint renamed(Constraint constraint, String name) {
        return switch (constraint) {
            case Constraint.PrimaryKey c -> new Constraint.PrimaryKey(name, c.columns(), c.suffix());
            case Constraint.Unique c -> new Constraint.Unique(name, c.columns(), c.suffix());
            case Constraint.Check c -> new Constraint.Check(name, c.expression(), c.suffix());
            case Constraint.Other c -> new Constraint.Other(name, c.definition());
            case Constraint.ForeignKey c ->
                new Constraint.ForeignKey(
                        name,
                        c.columns(),
                        c.referencedNamespace(),
                        c.referencedTable(),
                        c.referencedColumns(),
                        c.onDelete(),
                        c.onUpdate(),
                        c.suffix());
        };
    }

    private void dropIndex(TableModel table, AlterAction.DropIndex a) {
        Optional<Key> key = table.key(a.name().value());
        key.ifPresent(k -> schema.removeKey(table, k));
        boolean lenient = definitions.text(a.at()).toUpperCase(Locale.ROOT).contains("IF EXISTS");
        if (key.isEmpty() && table.complete() && !lenient) {
            problems.missing("index", a.at(), a.name(), table.key());
        }
    }

    void renameIndex(TableModel table, Range at, Name from, Name to) {
        Optional<Key> key = table.key(from.value());
        if (key.isEmpty() && table.complete()) {
            problems.missing("index", at, from, table.key());
        }
        if (key.isPresent() && table.key(to.value()).isPresent()) {
            problems.duplicate("index", at, to, table.key());
            return;
        }
        key.ifPresent(k -> {
            schema.removeKey(table, k);
            schema.add(table, k.renamed(to.value()));
        });
    }

    private void setOption(TableModel table, AlterAction.SetOption a) {
        switch (a.option()) {
            case "comment" -> table.comment = Optional.of(a.value()).filter(text -> !text.isEmpty());
            case "schema" ->
                schema.rename(table.key(), schema.keyOf(a.value(), table.key().name()));
            default -> table.options.put(a.option(), a.value());
        }
    }

    private void renameTable(TableModel table, AlterAction.RenameTable a) {
        String namespace = a.to().schema().map(Name::value).orElse(table.key().namespace());
        TableKey to = schema.keyOf(namespace, a.to().name().value());
        if (schema.taken(to)) {
            problems.duplicate("table", a.at(), to);
        } else {
            schema.rename(table.key(), to);
        }
    }
}
