package dev.sluice.engine.sqlite;

import dev.sluice.engine.Inspector;
import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.schema.Index;
import dev.sluice.sql.schema.Namespace;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.schema.Table;
import dev.sluice.sql.schema.TableSize;
import dev.sluice.sql.schema.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the schema from the statements that SQLite keeps, and what those leave open from its pragmas. */
final class SqliteInspector implements Inspector {
    private final Connection connection;
    private final String version;

    SqliteInspector(Connection connection, String version) {
        this.connection = connection;
        this.version = version;
    }

    /** A row of {@code sqlite_schema}. */
    record Entry(String type, String name, String table, String sql) {}

    /** A row of {@code pragma_table_xinfo}; {@code hidden} is 2 for virtual and 3 for stored generated columns. */
    record Info(String table, String name, String type, boolean nullable, Optional<String> defaultValue, int hidden) {}

    @Override
    public Schema schema() {
        try {
            Rows.change(connection, "BEGIN");
            try {
                return read();
            } finally {
                Rows.change(connection, "ROLLBACK");
            }
        } catch (SQLException e) {
            throw SqliteErrors.of(e);
        }
    }

    private Schema read() throws SQLException {
        List<Entry> entries = Rows.list(
                connection,
                """
                SELECT s.type, s.name, s.tbl_name, s.sql
                FROM sqlite_schema s
                WHERE s.sql IS NOT NULL AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND s.tbl_name <> 'sluice_history'
                  AND s.tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
                ORDER BY s.name
                """,
                row -> new Entry(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        Map<String, List<Info>> columns =
                Rows.list(connection, """
                SELECT s.name, c.name, c.type, c."notnull", c.dflt_value, c.hidden
                FROM sqlite_schema s JOIN pragma_table_xinfo(s.name) c
                WHERE s.type = 'table' AND c.hidden <> 1
                ORDER BY s.name, c.cid
                """, SqliteInspector::info).stream().collect(Collectors.groupingBy(Info::table));
        List<Table> tables = of("table", entries)
                .map(entry -> new SqliteTable(entry, columns.getOrDefault(entry.name(), List.of()))
                        .read(indexes(entry, entries), triggers(entry, entries)))
                .toList();
        List<View> views = of("view", entries)
                .map(entry -> view(entry, triggers(entry, entries)))
                .toList();
        Namespace all = new Namespace("", tables, views, List.of(), List.of(), List.of(), Optional.empty());
        return new Schema(SqliteDialect.ID, version, List.of(all), List.of());
    }

    private static Info info(ResultSet row) throws SQLException {
        return new Info(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4) == 0,
                Optional.ofNullable(row.getString(5)),
                row.getInt(6));
    }

    private static java.util.stream.Stream<Entry> of(String type, List<Entry> entries) {
        return entries.stream().filter(entry -> entry.type().equals(type));
    }

    private static List<Index> indexes(Entry table, List<Entry> entries) {
        return of("index", entries)
                .filter(entry -> entry.table().equals(table.name()))
                .map(entry -> SqliteText.of(entry.sql()).index(entry.name()))
                .toList();
    }

    private static List<Table.Trigger> triggers(Entry table, List<Entry> entries) {
        return of("trigger", entries)
                .filter(entry -> entry.table().equals(table.name()))
                .map(entry -> new Table.Trigger(entry.name(), entry.sql(), true, Optional.empty()))
                .toList();
    }

    private View view(Entry entry, List<Table.Trigger> triggers) {
        return new View(
                entry.name(),
                false,
                SqliteText.of(entry.sql()).query(),
                columns(entry),
                List.of(),
                triggers,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** None where the view reads what is not there any more: SQLite finds out only when it is asked. */
    private List<String> columns(Entry view) {
        try {
            return Rows.list(connection, "SELECT name FROM pragma_table_info(?)", row -> row.getString(1), view.name());
        } catch (SQLException e) {
            return List.of();
        }
    }

    /** What the last ANALYZE counted; SQLite keeps no other estimate, and no sizes. */
    @Override
    public List<TableSize> sizes() {
        try {
            boolean analyzed = Rows.first(
                            connection, "SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'", row -> row.getInt(1))
                    .isPresent();
            String rows = analyzed
                    ? "coalesce((SELECT max(CAST(stat AS INTEGER)) FROM sqlite_stat1 WHERE tbl = s.name), -1)"
                    : "-1";
            return Rows.list(
                    connection, """
                    SELECT s.name, %s FROM sqlite_schema s
                    WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite\\_%%' ESCAPE '\\' AND s.name <> 'sluice_history'
                    ORDER BY s.name
                    """.formatted(rows), row -> new TableSize("", row.getString(1), row.getLong(2), -1));
        } catch (SQLException e) {
            throw SqliteErrors.of(e);
        }
    }
}
