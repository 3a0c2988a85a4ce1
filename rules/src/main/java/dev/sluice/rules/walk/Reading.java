package dev.sluice.rules.walk;

import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the tables and columns that statements about rows name. */
final class Reading {
    private final SchemaModel schema;
    private final Problems problems;

    Reading(SchemaModel schema, Problems problems) {
        this.schema = schema;
        this.problems = problems;
    }

    void insert(Fact.Insert f) {
        TableKey key = schema.key(f.table());
        if (schema.missing(key)) {
            problems.missing("table", f.table().at(), key);
        }
        schema.model(key).filter(TableModel::complete).ifPresent(table -> columns(table, f.columns()));
        f.query().ifPresent(this::query);
    }

    void update(Fact.Update f) {
        Set<String> local = local(f.with(), Set.of());
        f.tables().forEach(source -> source(source, local));
        if (f.tables().size() == 1 && f.tables().getFirst() instanceof Query.Source.Table target) {
            List<Name> columns =
                    f.assignments().stream().map(Fact.Assignment::column).toList();
            schema.model(schema.key(target.name()))
                    .filter(TableModel::complete)
                    .ifPresent(table -> columns(table, columns));
        }
    }

    void delete(Fact.Delete f) {
        Set<String> local = local(f.with(), Set.of());
        f.tables().forEach(source -> source(source, local));
    }

    void query(Query query) {
        query(query, Set.of());
    }

    private void query(Query query, Set<String> outer) {
        Set<String> local = local(query.with(), outer);
        query.operands().forEach(operand -> query(operand, local));
        query.from().forEach(source -> source(source, local));
    }

    private Set<String> local(List<Query> with, Set<String> outer) {
        Set<String> names = new HashSet<>(outer);
        with.forEach(cte -> cte.name().ifPresent(name -> names.add(name.value())));
        with.forEach(cte -> query(cte, names));
        return names;
    }

    private void source(Query.Source source, Set<String> local) {
        switch (source) {
            case Query.Source.Table t -> table(t.name(), local);
            case Query.Source.Derived d -> query(d.query(), local);
            case Query.Source.Join j -> {
                source(j.left(), local);
                source(j.right(), local);
            }
            case Query.Source.Function ignored -> {}
        }
    }

    private void table(QualifiedName name, Set<String> local) {
        boolean cte = name.schema().isEmpty() && local.contains(name.name().value());
        boolean system =
                name.name().value().startsWith("pg_") || name.name().value().equalsIgnoreCase("dual");
        TableKey key = schema.key(name);
        if (!cte && !system && schema.missing(key)) {
            problems.missing("table", name.at(), key);
        }
    }

    private void columns(TableModel table, List<Name> columns) {
        columns.stream()
                .filter(column -> table.column(column.value()).isEmpty())
                .forEach(column -> problems.missing("column", column.at(), column, table.key()));
    }
}
