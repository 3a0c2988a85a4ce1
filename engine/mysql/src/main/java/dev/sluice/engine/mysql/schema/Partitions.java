package dev.sluice.engine.mysql.schema;

import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How tables are divided; asked for only where some are, as this is the slowest of the server's views. */
final class Partitions {
    private Partitions() {}

    private record Row(
            String table,
            String name,
            Optional<String> sub,
            String method,
            String expression,
            String subMethod,
            String subExpression,
            String bound,
            String comment) {}

    static Map<String, Table.Partitioning> read(Connection connection, String database) throws SQLException {
        Map<String, List<Row>> grouped = new LinkedHashMap<>();
        Rows.list(
                        connection,
                        """
                        select table_name, partition_name, subpartition_name, partition_method,
                               coalesce(partition_expression, ''), coalesce(subpartition_method, ''),
                               coalesce(subpartition_expression, ''), coalesce(partition_description, ''),
                               coalesce(partition_comment, '')
                          from information_schema.partitions
                         where table_schema = ? and partition_name is not null
                         order by table_name, partition_ordinal_position, subpartition_ordinal_position
                        """,
                        r -> new Row(
                                r.getString(1),
                                r.getString(2),
                                Optional.ofNullable(r.getString(3)),
                                r.getString(4),
                                r.getString(5),
                                r.getString(6),
                                r.getString(7),
                                r.getString(8),
                                r.getString(9)),
                        database)
                .forEach(r -> grouped.computeIfAbsent(r.table(), t -> new ArrayList<>())
                        .add(r));
        Map<String, Table.Partitioning> all = new HashMap<>();
        grouped.forEach((table, rows) -> all.put(table, partitioning(rows)));
        return all;
    }

    private static Table.Partitioning partitioning(List<Row> rows) {
        Row first = rows.getFirst();
        String by = first.method() + " (" + first.expression() + ")";
        if (first.sub().isPresent()) {
            long subs = rows.stream().filter(r -> r.name().equals(first.name())).count();
            by += " SUBPARTITION BY " + first.subMethod() + " (" + first.subExpression() + ") SUBPARTITIONS " + subs;
        }
        List<String> partitions = new ArrayList<>();
        String last = "";
        for (Row row : rows) {
            if (!row.name().equals(last)) {
                partitions.add(definition(row));
                last = row.name();
            }
        }
        return new Table.Partitioning(Optional.of(by), Optional.empty(), Optional.empty(), partitions);
    }

    private static String definition(Row row) {
        String values = "";
        if (row.method().startsWith("RANGE")) {
            values = row.bound().equals("MAXVALUE") && row.method().equals("RANGE")
                    ? " VALUES LESS THAN MAXVALUE"
                    : " VALUES LESS THAN (" + row.bound() + ")";
        } else if (row.method().startsWith("LIST")) {
            values = row.bound().equals("DEFAULT") ? " DEFAULT" : " VALUES IN (" + row.bound() + ")";
        }
        return "PARTITION " + Quoting.name(row.name()) + values
                + (row.comment().isEmpty() ? "" : " COMMENT = " + Quoting.string(row.comment()));
    }
}
