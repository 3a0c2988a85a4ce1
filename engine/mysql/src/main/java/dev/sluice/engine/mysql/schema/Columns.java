package dev.sluice.engine.mysql.schema;

import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.schema.Column;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of all tables and views. */
final class Columns {
    private final Map<String, List<Column>> byTable = new HashMap<>();
    private final Map<String, List<String>> hidden = new HashMap<>();

    private Columns() {}

    static Columns read(Connection connection, Catalog catalog, String database, List<SchemaReader.Head> heads)
            throws SQLException {
        Map<String, String> collations = new HashMap<>();
        heads.forEach(h -> collations.put(h.name(), h.collation()));
        Columns columns = new Columns();
        Rows.list(
                connection,
                """
                select table_name, column_name, column_type, data_type, is_nullable, column_default, extra,
                       coalesce(generation_expression, '') as generation, collation_name, column_comment,
                       %s as spatial_reference
                  from information_schema.columns where table_schema = ? order by table_name, ordinal_position
                """.formatted(catalog.spatialReference()),
                r -> columns.add(r, catalog, collations),
                database);
        return columns;
    }

    private boolean add(ResultSet r, Catalog catalog, Map<String, String> collations) throws SQLException {
        String table = r.getString(1);
        String extra = r.getString(7);
        Optional<String> collation =
                Optional.ofNullable(r.getString(9)).filter(c -> !c.equals(collations.getOrDefault(table, "")));
        if (extra.contains("INVISIBLE")) {
            hidden.computeIfAbsent(table, t -> new ArrayList<>()).add(r.getString(2));
        }
        String generated = r.getString(8);
        return byTable.computeIfAbsent(table, t -> new ArrayList<>())
                .add(new Column(
                        r.getString(2),
                        r.getString(3)
                                + Rows.maybe(r, "spatial_reference")
                                        .map(id -> " SRID " + id)
                                        .orElse(""),
                        r.getString(5).equals("YES"),
                        generated.isEmpty()
                                ? catalog.defaultValue(Optional.ofNullable(r.getString(6)), r.getString(4), extra)
                                : Optional.empty(),
                        extra.contains("auto_increment")
                                ? Optional.of(Column.Identity.AUTO_INCREMENT)
                                : Optional.empty(),
                        generated.isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        new Column.Generated(catalog.generated(generated), extra.contains("STORED"))),
                        collation,
                        collation.map(Columns::charsetOf),
                        onUpdate(extra),
                        Optional.of(r.getString(10)).filter(c -> !c.isEmpty())));
    }

    private static Optional<String> onUpdate(String extra) {
        int at = extra.toLowerCase(Locale.ROOT).indexOf("on update ");
        return at < 0
                ? Optional.empty()
                : Optional.of(extra.substring(at + 10).split(" ", 2)[0].replace(",", ""));
    }

    /** {@code utf8mb4} of {@code utf8mb4_general_ci}: collations are named after their character set. */
    static String charsetOf(String collation) {
        int end = collation.indexOf('_');
        return end < 0 ? collation : collation.substring(0, end);
    }

    List<Column> of(String table) {
        return List.copyOf(byTable.getOrDefault(table, List.of()));
    }

    boolean has(String table, String column) {
        return byTable.getOrDefault(table, List.of()).stream()
                .anyMatch(c -> c.name().equals(column));
    }

    List<String> names(String table) {
        return byTable.getOrDefault(table, List.of()).stream().map(Column::name).toList();
    }

    List<String> hidden(String table) {
        return hidden.getOrDefault(table, List.of());
    }
}
