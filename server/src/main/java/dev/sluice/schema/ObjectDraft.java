package dev.sluice.schema;

import dev.sluice.sql.schema.Column;
import dev.sluice.sql.schema.Constraint;
import dev.sluice.sql.schema.Index;
import dev.sluice.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An object in the making: gathers what is known of it, and which of the printed texts belong to it. */
final class ObjectDraft {
    private final ObjectKind kind;
    private final String namespace;
    private final String name;
    private final String qualified;
    private final Set<String> printed;
    private final List<String> parts = new ArrayList<>();
    private final Map<String, String> facts = new LinkedHashMap<>();
    private Optional<String> comment = Optional.empty();
    private List<Column> columns = List.of();
    private List<Constraint> constraints = List.of();
    private List<Index> indexes = List.of();
    private List<Table.Trigger> triggers = List.of();
    private Optional<Table.Partitioning> partitioning = Optional.empty();
    private List<String> values = List.of();

    /** @param printed the names under which the printer filed the DDL of the schema */
    ObjectDraft(ObjectKind kind, String namespace, String name, Set<String> printed) {
        this.kind = kind;
        this.namespace = namespace;
        this.name = name;
        this.qualified = ObjectKind.qualified(namespace, name);
        this.printed = printed;
        part(kind.filed(namespace, name));
    }

    ObjectDraft comment(Optional<String> text) {
        comment = text;
        return this;
    }

    ObjectDraft fact(String fact, String value) {
        facts.put(fact, value);
        return this;
    }

    ObjectDraft columns(List<Column> its) {
        columns = its;
        return this;
    }

    /** Those that are printed by themselves, since they name another table, are parts of it. */
    ObjectDraft constraints(List<Constraint> its) {
        constraints = its;
        its.forEach(c -> part("foreign key " + qualified + "." + c.name()));
        return this;
    }

    ObjectDraft indexes(List<Index> its) {
        indexes = its;
        its.forEach(i -> part("index " + ObjectKind.qualified(namespace, i.name())));
        return this;
    }

    /** Filed under their table, or by their name alone where it is unique in a database. */
    ObjectDraft triggers(List<Table.Trigger> its) {
        triggers = its;
        its.forEach(t -> {
            part("trigger " + qualified + "." + t.name());
            part("trigger " + t.name());
        });
        return this;
    }

    ObjectDraft partitioning(Optional<Table.Partitioning> its) {
        partitioning = its;
        return this;
    }

    ObjectDraft values(List<String> its) {
        values = its;
        return this;
    }

    /** A text that not every printer makes, nor for every object. */
    private void part(String filed) {
        if (printed.contains(filed)) {
            parts.add(filed);
        }
    }

    SchemaObject object() {
        part("owner of sequence " + qualified);
        part("settings of " + qualified);
        return new SchemaObject(
                kind.filed(namespace, name),
                kind,
                namespace,
                name,
                comment,
                columns,
                constraints.stream().map(ObjectConstraint::of).toList(),
                indexes,
                triggers,
                partitioning,
                values,
                facts,
                parts);
    }
}
