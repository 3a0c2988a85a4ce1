package dev.sluice.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a database says of itself, asked past Sluice: its schema in the server's own words, and how many rows it has. */
final class Evidence {
    private static final String POSTGRES_SCHEMA = """
        select format('%s %s column %s %s %s not null %s default %s identity %s generated %s', c.oid::regclass, c.relkind,
               row_number() over (partition by c.oid order by a.attnum), a.attname,
               format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity,
               a.attgenerated)
          from pg_class c join pg_attribute a on a.attrelid = c.oid
          left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
         where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
        union all
        select format('%s constraint %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
          from pg_constraint where connamespace = 'public'::regnamespace
        union all
        select format('index %s', indexdef) from pg_indexes where schemaname = 'public'
        union all
        select format('view %s %s', viewname, definition) from pg_views where schemaname = 'public'
        union all
        select format('sequence %s', s) from pg_sequences s where schemaname = 'public'
        union all
        select format('trigger %s', pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal
        union all
        select format('routine %s', pg_get_functiondef(oid)) from pg_proc where pronamespace = 'public'::regnamespace
        union all
        select format('comment %s %s %s', classoid::regclass, objsubid, description) from pg_description
          where objoid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
        order by 1
        """;
    private static final String POSTGRES_TABLES =
            "select tablename from pg_tables where schemaname = 'public' order by 1";
    private static final String MARIADB_TABLES =
            "select table_name from information_schema.tables where table_schema = database() order by 1";

    private Evidence() {}

    /** Line by line, so that a difference is easy to see. */
    static List<String> of(TwentyDatabases databases, TwentyDatabases.Database database)
            throws SQLException, IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        boolean isMariaDb = database.engine().equals("mariadb");
        try (Connection connection = databases.connect(database)) {
            if (isMariaDb) {
                lines.addAll(databases.dump(database).lines().toList());
            } else {
                lines.addAll(strings(connection, POSTGRES_SCHEMA));
            }
            for (String table : tables(connection, database)) {
                lines.add(table + " rows " + strings(connection, "select count(*) from " + table));
            }
        }
        return lines;
    }

    static List<String> tables(TwentyDatabases databases, TwentyDatabases.Database database) throws SQLException {
        try (Connection connection = databases.connect(database)) {
            return tables(connection, database);
        }
    }

    private static List<String> tables(Connection connection, TwentyDatabases.Database database) throws SQLException {
        return strings(connection, database.engine().equals("mariadb") ? MARIADB_TABLES : POSTGRES_TABLES);
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
        }
        return found;
    }
}
