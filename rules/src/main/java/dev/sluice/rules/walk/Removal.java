package dev.sluice.rules.walk;

import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.text.QualifiedName;
import java.util.Optional;

/** Applies one DROP. */
final class Removal {
    private final SchemaModel schema;
    private final Problems problems;

    Removal(SchemaModel schema, Problems problems) {
        this.schema = schema;
        this.problems = problems;
    }

    void drop(Fact.Drop f) {
        f.names().forEach(name -> drop(f, name));
    }

    private void drop(Fact.Drop f, QualifiedName name) {
        switch (f.kind()) {
            case TABLE, FOREIGN_TABLE -> relation(f, name, "table");
            case VIEW, MATERIALIZED_VIEW -> relation(f, name, "view");
            case SEQUENCE -> relation(f, name, "sequence");
            case INDEX -> index(f, name);
            case SCHEMA, DATABASE -> namespace(f, name);
            default -> {}
        }
    }

    private void relation(Fact.Drop f, QualifiedName name, String what) {
        TableKey key = schema.key(name);
        if (!schema.missing(key)) {
            schema.drop(key);
        } else if (!f.ifExists()) {
            problems.missing(what, name.at(), key);
        }
    }

    private void index(Fact.Drop f, QualifiedName name) {
        Optional<TableModel> table =
                f.on().isPresent() ? f.on().flatMap(on -> schema.model(schema.key(on))) : schema.modelOfIndex(name);
        Optional<Key> key = table.flatMap(t -> t.key(name.name().value()));
        if (table.isPresent() && key.isPresent()) {
            schema.removeKey(table.get(), key.get());
        } else if (!f.ifExists() && surelyMissing(f, table)) {
            problems.missing("index", name.at(), name);
        }
    }

    /** Indexes of materialised views are not modelled: while there is one, an unknown index may be its. */
    private boolean surelyMissing(Fact.Drop f, Optional<TableModel> table) {
        return f.on().isPresent()
                ? table.filter(TableModel::complete).isPresent()
                : schema.startKnown() && schema.relations.isEmpty();
    }

    private void namespace(Fact.Drop f, QualifiedName name) {
        String namespace = name.name().value();
        boolean missing = schema.startKnown() && !schema.namespaces.contains(namespace);
        boolean judged = f.kind() == ObjectKind.SCHEMA && !schema.traits.indexNamesPerTable();
        if (missing && judged && !f.ifExists()) {
            problems.missing("schema", name.at(), namespace);
        }
        schema.dropNamespace(namespace);
    }
}
