package dev.sluice.rules.walk;

import dev.sluice.sql.schema.Table;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.text.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Applies one CREATE TABLE. */
final class TableCreation {
    private final SchemaModel schema;
    private final Problems problems;
    private final Declarations declarations;

    TableCreation(SchemaModel schema, Definitions definitions, Problems problems) {
        this.schema = schema;
        this.problems = problems;
        this.declarations = new Declarations(schema, definitions, problems);
    }

    void create(Fact.CreateTable f) {
        TableKey key = schema.newKey(f.table());
        if (schema.taken(key)) {
            if (!f.ifNotExists()) {
                problems.duplicate("table", f.table().at(), key);
            }
            return;
        }
        if (schema.startKnown() && f.table().schema().isPresent() && !namespaceKnown(key.namespace())) {
            problems.missing("schema", f.table().at(), key.namespace());
        }
        Optional<TableModel> like = f.like().flatMap(this::source);
        Optional<TableModel> parent = f.parent().flatMap(this::source);
        boolean keysKnown = f.like().isPresent()
                        == like.filter(TableModel::complete).isPresent()
                && f.parent().isPresent() == parent.filter(TableModel::complete).isPresent();
        boolean complete = keysKnown
                && f.query().isEmpty()
                && !f.options().containsKey("inherits")
                && !f.options().containsKey("of");
        TableModel table = schema.add(key, complete, keysKnown, true);
        like.ifPresent(source -> copy(source, table, schema.traits.indexNamesPerTable()));
        parent.ifPresent(source -> copy(source, table, true));
        f.columns().forEach(column -> declarations.column(table, column, false));
        f.constraints().forEach(constraint -> declarations.constraint(table, constraint));
        f.indexes().forEach(index -> declarations.index(table, index, false));
        table.options.putAll(f.options());
        table.comment = Optional.ofNullable(table.options.remove("comment")).filter(text -> !text.isEmpty());
        table.partitioning = f.partitionBy()
                .map(by -> new Table.Partitioning(Optional.of(by), Optional.empty(), Optional.empty(), List.of()));
        f.query().ifPresent(new Reading(schema, problems)::query);
    }

    /** MySQL creates databases that the snapshot of one database cannot know. */
    private boolean namespaceKnown(String namespace) {
        return schema.namespaces.contains(namespace)
                || schema.traits.indexNamesPerTable()
                || namespace.startsWith("pg_");
    }

    private Optional<TableModel> source(QualifiedName name) {
        TableKey key = schema.key(name);
        if (schema.missing(key)) {
            problems.missing("table", name.at(), key);
        }
        return schema.model(key);
    }

    private void copy(TableModel source, TableModel into, boolean keys) {
        source.columns().forEach(into::put);
        if (keys) {
            source.keys().forEach(key -> schema.add(into, keyFor(key, source, into)));
        }
    }

    private Key keyFor(Key key, TableModel source, TableModel into) {
        boolean perTable = schema.traits.indexNamesPerTable();
        return perTable
                ? key
                : key.renamed(key.name().replace(source.key().name(), into.key().name()));
    }
}
