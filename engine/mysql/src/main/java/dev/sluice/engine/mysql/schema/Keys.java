package dev.sluice.engine.mysql.schema;

import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.schema.Constraint;
import dev.sluice.sql.schema.Index;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Indexes and constraints of all tables. */
final class Keys {
    private static final String FOREIGN_KEYS = """
            select k.table_name as table_name, k.constraint_name as name, k.column_name as column_name,
                   k.referenced_table_schema as other_schema, k.referenced_table_name as other,
                   k.referenced_column_name as other_column, r.delete_rule as on_delete, r.update_rule as on_update
              from information_schema.key_column_usage k
              join information_schema.referential_constraints r
                on r.constraint_schema = k.constraint_schema and r.constraint_name = k.constraint_name
               and r.table_name = k.table_name
             where k.table_schema = ? and k.referenced_table_name is not null and r.constraint_schema = ?
             order by k.table_name, k.constraint_name, k.ordinal_position
            """;

    private final Map<String, List<Constraint>> constraints = new HashMap<>();
    private final Map<String, List<Index>> indexes = new HashMap<>();

    private Keys() {}

    private record Row(
            String table, String name, boolean unique, String part, boolean plain, String type, String options) {}

    static Keys read(Connection connection, Catalog catalog, String database) throws SQLException {
        Keys keys = new Keys();
        Map<String, List<Row>> grouped = new LinkedHashMap<>();
        for (Row row : Rows.list(connection, catalog.indexes(), r -> row(r, catalog), database)) {
            grouped.computeIfAbsent(row.table() + "\0" + row.name(), k -> new ArrayList<>())
                    .add(row);
        }
        grouped.values().forEach(keys::index);
        keys.foreignKeys(connection, database);
        Rows.list(
                connection,
                catalog.checks(),
                r -> keys.constraint(
                        r.getString("table_name"),
                        new Constraint.Check(
                                r.getString("name"),
                                catalog.generated(r.getString("clause")),
                                r.getString("enforced").equals("NO") ? "NOT ENFORCED" : "")),
                database);
        return keys;
    }

    private static Row row(ResultSet r, Catalog catalog) throws SQLException {
        Optional<String> column = Optional.ofNullable(r.getString("column_name"));
        Optional<String> length = Optional.ofNullable(r.getString("sub_part"));
        String type = r.getString("index_type");
        boolean whole = type.equals("SPATIAL") || type.equals("FULLTEXT");
        String part = column.map(Quoting::part).orElseGet(() -> "(" + catalogText(r, catalog) + ")")
                + (whole ? "" : length.map(l -> "(" + l + ")").orElse(""))
                + ("D".equals(r.getString("direction")) ? " DESC" : "");
        boolean plain = column.isPresent() && part.equals(Quoting.part(column.get()));
        String comment = r.getString("index_comment");
        String options = (type.equals("HASH") ? "USING HASH " : "")
                + (r.getString("hidden").equals("YES") ? catalog.hiddenIndex() + " " : "")
                + (comment.isEmpty() ? "" : "COMMENT " + Quoting.string(comment));
        return new Row(
                r.getString("table_name"),
                r.getString("index_name"),
                r.getInt("non_unique") == 0,
                plain ? column.get() : part,
                plain,
                type,
                options.strip());
    }

    private static String catalogText(ResultSet r, Catalog catalog) {
        try {
            return catalog.generated(String.valueOf(r.getString("expression")));
        } catch (SQLException e) {
            throw dev.sluice.engine.mysql.link.Faults.translate(e);
        }
    }

    private void index(List<Row> rows) {
        Row first = rows.getFirst();
        boolean plain = rows.stream().allMatch(Row::plain);
        List<String> names = rows.stream().map(Row::part).toList();
        List<String> parts = rows.stream()
                .map(r -> r.plain() ? Quoting.part(r.part()) : r.part())
                .toList();
        if (first.name().equals("PRIMARY")) {
            constraint(first.table(), new Constraint.PrimaryKey("PRIMARY", plain ? names : parts, first.options()));
        } else if (first.unique() && plain) {
            constraint(first.table(), new Constraint.Unique(first.name(), names, first.options()));
        } else {
            indexes.computeIfAbsent(first.table(), t -> new ArrayList<>())
                    .add(new Index(
                            first.name(),
                            first.unique(),
                            first.type().toLowerCase(Locale.ROOT),
                            parts,
                            List.of(),
                            Optional.empty(),
                            Optional.of(first.options()).filter(o -> !o.isEmpty()),
                            true,
                            Optional.empty()));
        }
    }

    private record Reference(
            String table,
            String name,
            String column,
            String database,
            String other,
            String otherColumn,
            String onDelete,
            String onUpdate) {}

    private void foreignKeys(Connection connection, String database) throws SQLException {
        Map<String, List<Reference>> grouped = new LinkedHashMap<>();
        List<Reference> all = Rows.list(
                connection,
                FOREIGN_KEYS,
                r -> new Reference(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5),
                        r.getString(6),
                        r.getString(7),
                        r.getString(8)),
                database,
                database);
        all.forEach(r -> grouped.computeIfAbsent(r.table() + "\0" + r.name(), k -> new ArrayList<>())
                .add(r));
        for (List<Reference> parts : grouped.values()) {
            Reference first = parts.getFirst();
            constraint(
                    first.table(),
                    new Constraint.ForeignKey(
                            first.name(),
                            parts.stream().map(Reference::column).toList(),
                            first.database().equals(database) ? "" : first.database(),
                            first.other(),
                            parts.stream().map(Reference::otherColumn).toList(),
                            action(first.onDelete()),
                            action(first.onUpdate()),
                            ""));
        }
    }

    /** RESTRICT is what both servers do when nothing is said, and the same as NO ACTION. */
    private static String action(String rule) {
        return rule.equals("RESTRICT") ? "NO ACTION" : rule;
    }

    private boolean constraint(String table, Constraint constraint) {
        return constraints.computeIfAbsent(table, t -> new ArrayList<>()).add(constraint);
    }

    List<Constraint> constraints(String table) {
        Comparator<Constraint> primaryFirst = Comparator.comparing(c -> !(c instanceof Constraint.PrimaryKey));
        return constraints.getOrDefault(table, List.of()).stream()
                .sorted(primaryFirst
                        .thenComparing(Constraint::name)
                        .thenComparing(c -> c.getClass().getSimpleName()))
                .toList();
    }

    List<Index> indexes(String table) {
        return SchemaReader.sorted(indexes.getOrDefault(table, List.of()), Index::name);
    }
}
