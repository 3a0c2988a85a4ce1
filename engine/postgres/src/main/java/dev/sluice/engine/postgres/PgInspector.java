package dev.sluice.engine.postgres;

import dev.sluice.engine.Inspector;
import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.schema.Namespace;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.schema.TableSize;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads the catalogue with an empty search_path, so that the server prints every name in full, in one snapshot.
 * Not read: owners, privileges, publications, rules, casts, operators, base types, event triggers.
 */
final class PgInspector implements Inspector {
    private final Connection connection;

    PgInspector(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Schema schema() {
        try {
            Rows.change(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
            try {
                Rows.change(connection, "SET LOCAL search_path = ''");
                return read();
            } finally {
                Rows.change(connection, "ROLLBACK");
            }
        } catch (SQLException e) {
            throw PgFaults.of(e);
        }
    }

    private Schema read() throws SQLException {
        PgTables tables = PgTables.read(connection);
        PgObjects objects = PgObjects.read(connection, tables);
        List<Namespace> namespaces = Rows.list(connection, PgQueries.NAMESPACES, r -> {
            String name = String.valueOf(r.getString("nspname"));
            return new Namespace(
                    name,
                    tables.tables(name),
                    tables.views(name),
                    objects.sequences(name),
                    objects.routines(name),
                    objects.types(name),
                    // What every new database says of its first schema says nothing.
                    Rows.maybe(r, "comment")
                            .filter(c -> !(name.equals("public") && c.equals("standard public schema"))));
        });
        String version = Rows.text(connection, "SHOW server_version").split(" ", 2)[0];
        return new Schema(
                PostgresEngine.ID,
                version,
                List.copyOf(namespaces),
                List.copyOf(Rows.list(
                        connection,
                        PgQueries.EXTENSIONS,
                        r -> new Schema.Extension(String.valueOf(r.getString(1)), String.valueOf(r.getString(2))))));
    }

    @Override
    public List<TableSize> sizes() {
        try {
            return List.copyOf(Rows.list(
                    connection,
                    PgQueries.SIZES,
                    r -> new TableSize(
                            String.valueOf(r.getString("nspname")),
                            String.valueOf(r.getString("relname")),
                            r.getLong("rows"),
                            r.getLong("bytes"))));
        } catch (SQLException e) {
            throw PgFaults.of(e);
        }
    }
}
