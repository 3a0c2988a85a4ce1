package dev.sluice.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** What the server keeps, table by table, read past it. */
final class Metadata {
    /** Not who called when, which is kept of every call, and not what housekeeping does by itself. */
    private static final String TABLES = """
        select format('%I.%I', table_schema, table_name) from information_schema.tables
         where table_schema not in ('pg_catalog', 'information_schema', 'audit', 'jobs', 'identity')
         order by 1
        """;

    private Metadata() {}

    /** @return a digest of the rows of each table */
    static Map<String, String> of(Installation installation) throws IOException, SQLException {
        Path folder = installation.data().resolve("metadata");
        String port = Files.readAllLines(folder.resolve("launch")).getFirst();
        String password = Files.readString(folder.resolve("password")).strip();
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/sluice", "sluice", password);
                Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery(TABLES)) {
                while (tables.next()) {
                    digests.put(String.valueOf(tables.getString(1)), "");
                }
            }
            for (String table : digests.keySet()) {
                // A sync on schedule notes when it was there.
                String rows = table.startsWith("catalog.") ? "''" : "t::text";
                String query =
                        "select count(*) || ' rows ' || md5(coalesce(string_agg(%1$s, ',' order by %1$s), '')) from %2$s t"
                                .formatted(rows, table);
                try (ResultSet digest = statement.executeQuery(query)) {
                    digest.next();
                    digests.put(table, String.valueOf(digest.getString(1)));
                }
            }
        }
        return digests;
    }
}
