package dev.sluice.engine.mysql.schema;

import dev.sluice.engine.Inspector;
import dev.sluice.engine.kit.Rows;
import dev.sluice.engine.mysql.link.Faults;
import dev.sluice.sql.dialect.EngineId;
import dev.sluice.sql.schema.Namespace;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.schema.Sequence;
import dev.sluice.sql.schema.Table;
import dev.sluice.sql.schema.TableSize;
import dev.sluice.sql.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the schema of the current database: one query per kind of object, whatever the number of objects. */
public final class SchemaReader implements Inspector {
    private static final String TABLES = """
            select table_name, table_type, engine, coalesce(table_collation, '') as collation_name,
                   coalesce(create_options, '') as options, coalesce(table_comment, '') as comment
              from information_schema.tables
             where table_schema = ? and table_name not in ('sluice_change_run', 'sluice_change_step')
             order by table_name
            """;

    private static final int UNION = 200;

    private final Connection connection;
    private final EngineId engine;
    private final String version;
    private final Catalog catalog;

    public SchemaReader(Connection connection, EngineId engine, String version, Catalog catalog) {
        this.connection = connection;
        this.engine = engine;
        this.version = version;
        this.catalog = catalog;
    }

    /** A table as {@code information_schema.tables} has it. */
    record Head(String name, String type, Optional<String> engine, String collation, String options, String comment) {
        boolean partitioned() {
            return options.contains("partitioned");
        }
    }

    @Override
    public Schema schema() {
        try {
            String database = Rows.text(connection, "select coalesce(database(), '')");
            return new Schema(engine, version, List.of(namespace(database)), List.of());
        } catch (SQLException e) {
            throw Faults.translate(e);
        }
    }

    private Namespace namespace(String database) throws SQLException {
        // MariaDB and MySQL answer these from memory and the data dictionary; statistics of InnoDB are not touched.
        List<Head> heads = Rows.list(
                connection,
                TABLES,
                r -> new Head(
                        r.getString(1),
                        r.getString(2),
                        Optional.ofNullable(r.getString(3)),
                        r.getString(4),
                        r.getString(5),
                        r.getString(6)),
                database);
        Columns columns = Columns.read(connection, catalog, database, heads);
        Keys keys = Keys.read(connection, catalog, database);
        Programs programs = Programs.read(connection, database);
        Map<String, Table.Partitioning> partitions =
                catalog.anyDivided(heads) ? Partitions.read(connection, database) : Map.of();
        List<Table> tables = new ArrayList<>();
        List<String> sequences = new ArrayList<>();
        for (Head head : heads) {
            switch (head.type()) {
                case "VIEW", "SYSTEM VIEW" -> {}
                case "SEQUENCE" -> sequences.add(head.name());
                default -> tables.add(table(head, columns, keys, programs, partitions));
            }
        }
        return new Namespace(
                "",
                sorted(tables, Table::name),
                views(database, columns),
                sequences(database, sequences),
                programs.routines(),
                List.of(),
                Optional.empty());
    }

    private static Table table(
            Head head, Columns columns, Keys keys, Programs programs, Map<String, Table.Partitioning> partitions) {
        Map<String, String> options = new TreeMap<>();
        head.engine().ifPresent(e -> options.put("engine", e));
        options.put("charset", Columns.charsetOf(head.collation()));
        options.put("collation", head.collation());
        String given = head.options().replace("partitioned", "").strip();
        if (!given.isEmpty()) {
            options.put("create_options", given);
        }
        if (head.type().equals("SYSTEM VERSIONED")) {
            options.put("system_versioning", "on");
        }
        List<String> hidden = columns.hidden(head.name());
        if (!hidden.isEmpty()) {
            options.put("invisible", String.join("\n", hidden));
        }
        return new Table(
                head.name(),
                columns.of(head.name()),
                keys.constraints(head.name()),
                keys.indexes(head.name()),
                programs.triggers(head.name()),
                java.util.Collections.unmodifiableMap(options),
                Optional.ofNullable(partitions.get(head.name())),
                Optional.of(head.comment()).filter(c -> !c.isEmpty()));
    }

    private List<View> views(String database, Columns columns) throws SQLException {
        return sorted(
                Rows.list(
                        connection,
                        catalog.views(),
                        r -> new View(
                                r.getString("table_name"),
                                false,
                                Unqualified.of(r.getString("view_definition"), database),
                                columns.names(r.getString("table_name")),
                                List.of(),
                                List.of(),
                                Optional.of(ViewOptions.of(
                                                r.getString("algorithm"),
                                                r.getString("definer"),
                                                r.getString("security_type"),
                                                r.getString("check_option"))
                                        .text()),
                                Optional.empty(),
                                List.of()),
                        database),
                View::name);
    }

    /** A sequence is a table of one row: many are read in one statement. */
    private List<Sequence> sequences(String database, List<String> names) throws SQLException {
        List<Sequence> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i += UNION) {
            List<String> parts = new ArrayList<>();
            for (String name : names.subList(i, Math.min(names.size(), i + UNION))) {
                parts.add("select " + Quoting.string(name)
                        + " as name, minimum_value, maximum_value, start_value, increment, cache_size, cycle_option from "
                        + Quoting.name(database) + "." + Quoting.name(name));
            }
            all.addAll(Rows.list(
                    connection,
                    String.join(" union all ", parts),
                    r -> new Sequence(
                            r.getString("name"),
                            "bigint",
                            r.getString("start_value"),
                            r.getString("increment"),
                            r.getString("minimum_value"),
                            r.getString("maximum_value"),
                            r.getString("cache_size"),
                            r.getInt("cycle_option") != 0,
                            Optional.empty(),
                            Optional.empty())));
        }
        return sorted(all, Sequence::name);
    }

    @Override
    public List<TableSize> sizes() {
        try {
            return sorted(
                    Rows.list(connection, """
                            select table_name, coalesce(table_rows, -1) as estimated,
                                   coalesce(data_length + index_length, -1) as bytes
                              from information_schema.tables
                             where table_schema = database() and table_type not in ('VIEW', 'SEQUENCE')
                               and table_name not in ('sluice_change_run', 'sluice_change_step')
                            """, r -> new TableSize("", r.getString(1), r.getLong(2), r.getLong(3))),
                    TableSize::table);
        } catch (SQLException e) {
            throw Faults.translate(e);
        }
    }

    /** By code points: the server's order depends on its collation. */
    static <T> List<T> sorted(List<T> all, java.util.function.Function<T, String> by) {
        return all.stream().sorted(Comparator.comparing(by)).toList();
    }
}
