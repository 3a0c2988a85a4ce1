package dev.sluice.rules.walk;

import dev.sluice.sql.schema.Column;
import dev.sluice.sql.schema.Constraint;
import dev.sluice.sql.statement.ColumnDef;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.DataType;
import dev.sluice.sql.statement.IndexDef;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.Range;
import java.util.List;
import java.util.Optional;

/** Turns what a statement declares into what a schema holds. Names that the statement leaves out are given here. */
final class Definitions {
    private final Traits traits;
    private final String text;
    private final int offset;

    Definitions(Traits traits, Statement statement) {
        this.traits = traits;
        this.text = statement.unit().text();
        this.offset = statement.unit().range().start().offset();
    }

    Column column(ColumnDef def) {
        boolean primary = def.constraints().stream().anyMatch(ConstraintDef.PrimaryKey.class::isInstance);
        return new Column(
                def.name().value(),
                def.type().map(DataType::toString).orElse(""),
                def.nullable().orElse(true) && !primary && !(def.autoIncrement()),
                def.defaultValue().map(value -> text(value.at())),
                def.autoIncrement() ? Optional.of(Column.Identity.AUTO_INCREMENT) : Optional.empty(),
                def.generated().map(value -> new Column.Generated(text(value.at()), true)),
                def.type().flatMap(DataType::collation),
                def.type().flatMap(DataType::charset),
                def.onUpdate().map(value -> text(value.at())),
                def.comment());
    }

    /** The text of a clause, as written. */
    String text(Range at) {
        int start = at.start().offset() - offset;
        int end = at.end().offset() - offset;
        return start >= 0 && end <= text.length() && start < end ? text.substring(start, end) : "";
    }

    Key primary(TableModel table, ConstraintDef.PrimaryKey def) {
        List<String> columns = columns(def.parts());
        String given = def.name().map(Name::value).orElse(table.key().name() + "_pkey");
        String name = traits.indexNamesPerTable() ? "PRIMARY" : given;
        return new Key(name, Key.Kind.PRIMARY, "btree", columns, columns, true, Optional.empty());
    }

    Key unique(TableModel table, ConstraintDef.Unique def) {
        List<String> columns = columns(def.parts());
        String name = def.name().map(Name::value).orElseGet(() -> freeKey(table, columns, "_key"));
        return new Key(name, Key.Kind.UNIQUE, "btree", parts(def.parts()), columns, true, Optional.empty());
    }

    Key index(TableModel table, IndexDef def) {
        List<String> columns = columns(def.parts());
        return new Key(
                def.name().map(Name::value).orElseGet(() -> freeKey(table, columns, "_idx")),
                def.unique() ? Key.Kind.UNIQUE : Key.Kind.PLAIN,
                def.method().orElse("btree"),
                parts(def.parts()),
                columns,
                false,
                def.where().map(value -> text(value.at())));
    }

    Constraint.ForeignKey foreignKey(TableModel table, ConstraintDef.ForeignKey def, TableKey referenced) {
        List<String> columns = def.columns().stream().map(Name::value).toList();
        return new Constraint.ForeignKey(
                def.name().map(Name::value).orElseGet(() -> free(table, columns, "_fkey", "_ibfk")),
                columns,
                referenced.namespace(),
                referenced.name(),
                def.referencedColumns().stream().map(Name::value).toList(),
                def.onDelete().orElse("NO ACTION"),
                def.onUpdate().orElse("NO ACTION"),
                def.notValid() ? "NOT VALID" : "");
    }

    Constraint.Check check(TableModel table, ConstraintDef.Check def, List<String> columns) {
        String suffix = def.notValid() ? "NOT VALID" : def.enforced() ? "" : "NOT ENFORCED";
        return new Constraint.Check(
                def.name().map(Name::value).orElseGet(() -> free(table, columns, "_check", "_chk")),
                text(def.expression().at()),
                suffix);
    }

    static List<String> columns(List<IndexDef.Part> parts) {
        return parts.stream()
                .flatMap(part -> part.column().stream())
                .map(Name::value)
                .toList();
    }

    private List<String> parts(List<IndexDef.Part> parts) {
        return parts.stream().map(this::part).toList();
    }

    private String part(IndexDef.Part part) {
        String base = part.column()
                .map(Name::value)
                .orElseGet(() -> part.expression().map(e -> text(e.at())).orElse(""));
        return base + part.prefix().map(p -> "(" + p + ")").orElse("") + (part.descending() ? " DESC" : "");
    }

    /** The name that the server would give a key: PostgreSQL after table and columns, MySQL after the first column. */
    private String freeKey(TableModel table, List<String> columns, String suffix) {
        boolean perTable = traits.indexNamesPerTable();
        String base = perTable
                ? columns.isEmpty() ? "functional_index" : columns.getFirst()
                : table.key().name() + "_" + (columns.isEmpty() ? "expr" : String.join("_", columns)) + suffix;
        String name = base;
        for (int count = perTable ? 2 : 1; table.key(name).isPresent(); count++) {
            name = base + (perTable ? "_" : "") + count;
        }
        return name;
    }

    private String free(TableModel table, List<String> columns, String suffix, String counted) {
        boolean numbers = traits.indexNamesPerTable();
        String named = table.key().name() + (columns.isEmpty() ? "" : "_" + String.join("_", columns)) + suffix;
        String base = numbers ? table.key().name() + counted + "_" : named;
        String name = numbers ? base + 1 : base;
        for (int count = numbers ? 2 : 1; table.constraint(name).isPresent(); count++) {
            name = base + count;
        }
        return name;
    }
}
