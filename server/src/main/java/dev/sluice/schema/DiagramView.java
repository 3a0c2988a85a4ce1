package dev.sluice.schema;

import dev.sluice.sql.schema.Column;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables and the foreign keys between them.
 *
 * @param leftOut tables that would belong to it as well, and were too many
 */
@Schema(name = "SchemaDiagram")
record DiagramView(List<TableView> tables, List<LinkView> links, int leftOut) {

    /**
     * A table to draw.
     *
     * @param keys its columns that are part of a primary or foreign key, in their order
     * @param otherColumns how many more it has
     */
    @Schema(name = "DiagramTable")
    record TableView(String object, String namespace, String name, List<KeyView> keys, int otherColumns) {
        static TableView of(SchemaObject table) {
            Set<String> primary = columns(table, ObjectConstraint.Kind.PRIMARY_KEY);
            Set<String> foreign = columns(table, ObjectConstraint.Kind.FOREIGN_KEY);
            List<KeyView> keys = table.columns().stream()
                    .filter(c -> primary.contains(c.name()) || foreign.contains(c.name()))
                    .map(c -> KeyView.of(c, primary, foreign))
                    .toList();
            return new TableView(
                    table.object(),
                    table.namespace(),
                    table.name(),
                    keys,
                    table.columns().size() - keys.size());
        }

        private static Set<String> columns(SchemaObject table, ObjectConstraint.Kind kind) {
            return table.constraints().stream()
                    .filter(c -> c.kind() == kind)
                    .flatMap(c -> c.columns().stream())
                    .collect(Collectors.toSet());
        }
    }

    /** A column of a key. */
    @Schema(name = "DiagramKey")
    record KeyView(String name, String type, boolean nullable, boolean primary, boolean foreign) {
        static KeyView of(Column c, Set<String> primary, Set<String> foreign) {
            return new KeyView(
                    c.name(), c.type(), c.nullable(), primary.contains(c.name()), foreign.contains(c.name()));
        }
    }

    /** A foreign key from a table to another, or to itself. */
    @Schema(name = "DiagramLink")
    record LinkView(String from, String to, String name, List<String> columns, List<String> references) {
        static LinkView of(Details.Reference link) {
            ObjectConstraint key = link.key();
            ObjectConstraint.Reference to = key.reference().orElseThrow();
            return new LinkView(link.from(), to.object(), key.name(), key.columns(), to.columns());
        }
    }

    static DiagramView of(Diagram diagram) {
        return new DiagramView(
                diagram.tables().stream().map(TableView::of).toList(),
                diagram.links().stream().map(LinkView::of).toList(),
                diagram.leftOut());
    }
}
