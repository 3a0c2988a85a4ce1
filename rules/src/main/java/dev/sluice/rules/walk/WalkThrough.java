package dev.sluice.rules.walk;

import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Applies a script to a schema in memory, statement by statement. What is not known to exist is not missing, unless the
 * schema at the start was given. Not for use by several threads.
 */
public final class WalkThrough {
    private final Dialect dialect;
    private final SchemaModel schema;

    public WalkThrough(Dialect dialect, Optional<Schema> start) {
        this.dialect = dialect;
        this.schema = new SchemaModel(dialect.identifiers(), Traits.of(dialect.engine()), start);
    }

    /** The schema at this point, live. */
    public SchemaView schema() {
        return schema;
    }

    /** The schema at this point, for keeps: tables, columns, keys and indexes, no routines or types. */
    public Schema snapshot(String version) {
        return new SnapshotWriter(schema).write(dialect.engine(), version);
    }

    /** Applies one statement. What cannot be applied is reported and left out. */
    public List<Problem> apply(Statement statement) {
        Problems problems = new Problems();
        Definitions definitions = new Definitions(schema.traits, statement);
        switch (statement.fact()) {
            case Fact.CreateTable f -> new TableCreation(schema, definitions, problems).create(f);
            case Fact.AlterTable f -> alter(f, definitions, problems);
            case Fact.CreateIndex f -> createIndex(f, definitions, problems);
            case Fact.Create f -> create(f, problems);
            case Fact.Drop f -> new Removal(schema, problems).drop(f);
            case Fact.Rename f -> rename(f, definitions, problems);
            case Fact.CommentOn f -> comment(f, problems);
            case Fact.SetVariable f -> set(f);
            case Fact.Use f -> use(f.database().value());
            case Fact.Insert f -> new Reading(schema, problems).insert(f);
            case Fact.Update f -> new Reading(schema, problems).update(f);
            case Fact.Delete f -> new Reading(schema, problems).delete(f);
            case Fact.Select f -> new Reading(schema, problems).query(f.query());
            case Fact.Truncate f -> f.tables().forEach(name -> known(name, name.at(), problems));
            case Fact.Alter ignored -> {}
            case Fact.Grant ignored -> {}
            case Fact.Transaction ignored -> {}
            case Fact.Other ignored -> {}
            case Fact.Unreadable ignored -> {}
        }
        return problems.found();
    }

    private void known(QualifiedName name, Range at, Problems problems) {
        TableKey key = schema.key(name);
        if (schema.missing(key)) {
            problems.missing("table", at, key);
        }
    }

    private void alter(Fact.AlterTable f, Definitions definitions, Problems problems) {
        Alterations alterations = new Alterations(schema, definitions, problems);
        if (f.kind() == ObjectKind.INDEX) {
            return;
        }
        TableKey key = schema.key(f.table());
        if (schema.missing(key)) {
            if (!f.ifExists()) {
                problems.missing(
                        f.kind() == ObjectKind.VIEW ? "view" : "table",
                        f.table().at(),
                        key);
            }
            return;
        }
        if (f.kind() == ObjectKind.TABLE || f.kind() == ObjectKind.FOREIGN_TABLE) {
            TableModel table = schema.touch(key);
            f.actions().forEach(action -> alterations.apply(table, action));
        }
    }

    private void createIndex(Fact.CreateIndex f, Definitions definitions, Problems problems) {
        TableKey key = schema.key(f.table());
        if (schema.missing(key)) {
            problems.missing("table", f.table().at(), key);
            return;
        }
        if (!schema.relations.containsKey(key)) {
            new Declarations(schema, definitions, problems).index(schema.touch(key), f.index(), f.ifNotExists());
        }
    }

    private void create(Fact.Create f, Problems problems) {
        switch (f.kind()) {
            case SCHEMA, DATABASE -> {
                boolean added = schema.namespaces.add(f.name().name().value());
                if (!added && !f.ifNotExists()) {
                    problems.duplicate("schema", f.at(), f.name());
                }
            }
            case VIEW, MATERIALIZED_VIEW, SEQUENCE -> relation(f, problems);
            default -> {}
        }
        f.query().ifPresent(new Reading(schema, problems)::query);
    }

    private void relation(Fact.Create f, Problems problems) {
        TableKey key = schema.newKey(f.name());
        boolean replaces = f.orReplace() && schema.relations.containsKey(key);
        if (schema.taken(key) && !replaces && !f.ifNotExists()) {
            problems.duplicate(f.kind() == ObjectKind.SEQUENCE ? "sequence" : "view", f.at(), key);
        } else if (!schema.taken(key)) {
            schema.relations.put(key, f.kind().words());
            schema.gone.remove(key);
        }
    }

    private void rename(Fact.Rename f, Definitions definitions, Problems problems) {
        if (f.kind() == ObjectKind.INDEX) {
            schema.modelOfIndex(f.from())
                    .ifPresent(table -> new Alterations(schema, definitions, problems)
                            .renameIndex(table, f.at(), f.from().name(), f.to().name()));
            return;
        }
        boolean relation = f.kind() == ObjectKind.TABLE
                || f.kind() == ObjectKind.VIEW
                || f.kind() == ObjectKind.MATERIALIZED_VIEW
                || f.kind() == ObjectKind.SEQUENCE;
        if (!relation) {
            return;
        }
        TableKey from = schema.key(f.from());
        TableKey to = schema.keyOf(
                f.to().schema().map(Name::value).orElse(from.namespace()),
                f.to().name().value());
        if (schema.missing(from)) {
            if (!f.ifExists()) {
                problems.missing("table", f.from().at(), from);
            }
        } else if (schema.taken(to)) {
            problems.duplicate("table", f.to().at(), to);
        } else {
            schema.rename(from, to);
        }
    }

    private void comment(Fact.CommentOn f, Problems problems) {
        boolean table = f.kind() == ObjectKind.TABLE || f.kind() == ObjectKind.COLUMN;
        if (!table) {
            return;
        }
        known(f.name(), f.name().at(), problems);
        Optional<TableModel> model = schema.model(schema.key(f.name()));
        if (f.column().isEmpty()) {
            model.ifPresent(t -> t.comment = f.text());
            return;
        }
        Name column = f.column().get();
        model.filter(t -> t.complete() && t.column(column.value()).isEmpty())
                .ifPresent(t -> problems.missing("column", column.at(), column, t.key()));
        model.flatMap(t -> t.column(column.value())).ifPresent(c -> model.get().put(Columns.commented(c, f.text())));
    }

    private void set(Fact.SetVariable f) {
        if (f.name().equals("search_path")) {
            List<String> path = Arrays.stream(f.value().orElse("").split(","))
                    .map(part -> part.strip().replaceAll("^[\"']|[\"']$", ""))
                    .filter(part -> !part.isEmpty() && !part.startsWith("$") && !part.startsWith("pg_"))
                    .map(part -> part.toLowerCase(Locale.ROOT))
                    .toList();
            schema.lookIn(path.isEmpty() ? List.of(dialect.identifiers().defaultSchema()) : path);
        }
    }

    private void use(String database) {
        schema.lookIn(List.of(database));
    }
}
