package dev.sluice.schema;

import dev.sluice.sql.schema.Column;
import dev.sluice.sql.schema.Index;
import dev.sluice.sql.schema.Table;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object with all that is known of it.
 *
 * @param object kind and name: {@code table public.orders}
 * @param rows the server's estimate; absent where it has none
 * @param bytes with indexes
 * @param values of an enum, in order
 * @param facts what else is to be said, by name
 * @param referencedBy foreign keys of other tables that point to it
 * @param ddl makes it again, with its indexes, foreign keys and triggers
 */
@Schema(name = "SchemaObject")
record ObjectView(
        String object,
        ObjectKind kind,
        String namespace,
        String name,
        Optional<String> comment,
        Optional<Long> rows,
        Optional<Long> bytes,
        List<Column> columns,
        List<ConstraintView> constraints,
        List<Index> indexes,
        List<Table.Trigger> triggers,
        Optional<Table.Partitioning> partitioning,
        List<String> values,
        Map<String, String> facts,
        List<ReferencedByView> referencedBy,
        String ddl) {

    /** @param definition what columns and reference do not say */
    @Schema(name = "SchemaConstraint")
    record ConstraintView(
            ObjectConstraint.Kind kind,
            String name,
            List<String> columns,
            String definition,
            Optional<ReferenceView> references) {
        static ConstraintView of(ObjectConstraint c) {
            return new ConstraintView(
                    c.kind(),
                    c.name(),
                    c.columns(),
                    c.definition(),
                    c.reference().map(r -> new ReferenceView(r.object(), r.columns(), r.onDelete(), r.onUpdate())));
        }
    }

    /** Where a foreign key leads. */
    @Schema(name = "SchemaReference")
    record ReferenceView(String object, List<String> columns, String onDelete, String onUpdate) {}

    /** Where a foreign key comes from. */
    @Schema(name = "SchemaReferencedBy")
    record ReferencedByView(String object, String name, List<String> columns) {}

    static ObjectView of(DatabaseSchemas.Known known, SchemaObject o) {
        var sizes = new SizeIndex(known.reading().sizes());
        return new ObjectView(
                o.object(),
                o.kind(),
                o.namespace(),
                o.name(),
                o.comment(),
                sizes.rows(o),
                sizes.bytes(o),
                o.columns(),
                o.constraints().stream().map(ConstraintView::of).toList(),
                o.indexes(),
                o.triggers(),
                o.partitioning(),
                o.values(),
                o.facts(),
                known.details().references(o).stream()
                        .map(r -> new ReferencedByView(
                                r.from(), r.key().name(), r.key().columns()))
                        .toList(),
                known.details().ddl(o));
    }
}
