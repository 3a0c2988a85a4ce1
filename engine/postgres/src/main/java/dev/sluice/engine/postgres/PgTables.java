package dev.sluice.engine.postgres;

import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.schema.Column;
import dev.sluice.sql.schema.Constraint;
import dev.sluice.sql.schema.Index;
import dev.sluice.sql.schema.Table;
import dev.sluice.sql.schema.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All tables and views of a database, put together from one query per kind of part. */
final class PgTables {
    private final Map<Long, List<Column>> columns;
    private final Map<Long, List<Constraint>> constraints;
    private final Map<Long, List<Constraint>> ofTypes;
    private final Map<Long, List<Index>> indexes;
    private final Map<Long, List<Table.Trigger>> triggers;
    private final Map<Long, Map<String, String>> extras = new HashMap<>();
    private final Map<Long, Map<String, String>> settings = new HashMap<>();
    private final Map<String, List<Table>> tables = new HashMap<>();
    private final Map<String, List<View>> views = new HashMap<>();

    private PgTables(Connection connection) throws SQLException {
        columns = grouped(connection, PgQueries.COLUMNS, "attrelid", PgParts::column);
        constraints = grouped(connection, PgQueries.CONSTRAINTS, "conrelid", PgParts::constraint);
        ofTypes = grouped(connection, PgQueries.CONSTRAINTS, "contypid", PgParts::constraint);
        indexes = grouped(connection, PgQueries.INDEXES, "indrelid", PgParts::index);
        triggers = grouped(connection, PgQueries.TRIGGERS, "tgrelid", PgParts::trigger);
        for (Extra extra : Rows.list(connection, PgQueries.EXTRAS, Extra::read)) {
            extras.computeIfAbsent(extra.relation, _ -> new TreeMap<>()).put(extra.word, extra.text);
        }
        int version = Integer.parseInt(Rows.text(connection, "SHOW server_version_num"));
        for (Extra extra : Rows.list(connection, PgSettings.query(version), Extra::read)) {
            settings.computeIfAbsent(extra.relation, _ -> new TreeMap<>())
                    .put(PgSettings.WORD + extra.word, extra.text);
        }
    }

    private record Extra(long relation, String word, String text) {
        static Extra read(ResultSet r) throws SQLException {
            return new Extra(r.getLong("relation"), PgParts.text(r, "word"), PgParts.text(r, "text"));
        }
    }

    static PgTables read(Connection connection) throws SQLException {
        PgTables read = new PgTables(connection);
        Rows.list(connection, PgQueries.RELATIONS, read::add);
        return read;
    }

    List<Table> tables(String namespace) {
        return List.copyOf(tables.getOrDefault(namespace, List.of()));
    }

    List<View> views(String namespace) {
        return List.copyOf(views.getOrDefault(namespace, List.of()));
    }

    List<Column> attributes(long relation) {
        return columns.getOrDefault(relation, List.of());
    }

    List<Constraint.Check> checks(long type) {
        return ofTypes.getOrDefault(type, List.of()).stream()
                .filter(Constraint.Check.class::isInstance)
                .map(Constraint.Check.class::cast)
                .toList();
    }

    private boolean add(ResultSet r) throws SQLException {
        String namespace = PgParts.text(r, "nspname");
        String kind = PgParts.text(r, "relkind");
        return kind.equals("v") || kind.equals("m")
                ? views.computeIfAbsent(namespace, _ -> new ArrayList<>()).add(view(r, kind.equals("m")))
                : tables.computeIfAbsent(namespace, _ -> new ArrayList<>()).add(table(r));
    }

    private View view(ResultSet r, boolean materialized) throws SQLException {
        long oid = r.getLong("oid");
        String query = PgParts.text(r, "query").strip();
        return new View(
                PgParts.text(r, "relname"),
                materialized,
                query.endsWith(";") ? query.substring(0, query.length() - 1) : query,
                attributes(oid).stream().map(Column::name).toList(),
                indexes.getOrDefault(oid, List.of()),
                triggers.getOrDefault(oid, List.of()),
                Rows.maybe(r, "storage"),
                Rows.maybe(r, "comment"),
                List.copyOf(settings.getOrDefault(oid, Map.of()).values()));
    }

    private Table table(ResultSet r) throws SQLException {
        long oid = r.getLong("oid");
        Optional<String> by = Rows.maybe(r, "part_key");
        Optional<String> parent = Rows.maybe(r, "parent");
        return new Table(
                PgParts.text(r, "relname"),
                attributes(oid),
                constraints.getOrDefault(oid, List.of()),
                indexes.getOrDefault(oid, List.of()),
                triggers.getOrDefault(oid, List.of()),
                options(r, oid),
                by.isPresent() || parent.isPresent()
                        ? Optional.of(new Table.Partitioning(by, parent, Rows.maybe(r, "bound"), List.of()))
                        : Optional.empty(),
                Rows.maybe(r, "comment"));
    }

    private Map<String, String> options(ResultSet r, long oid) throws SQLException {
        Map<String, String> options = new TreeMap<>(extras.getOrDefault(oid, Map.of()));
        options.putAll(settings.getOrDefault(oid, Map.of()));
        if (r.getBoolean("unlogged")) {
            options.put("unlogged", "true");
        }
        if (r.getBoolean("relrowsecurity")) {
            options.put("row security", r.getBoolean("relforcerowsecurity") ? "forced" : "enabled");
        }
        String identity = PgParts.text(r, "relreplident");
        if (identity.equals("f") || identity.equals("n")) {
            options.put("replica identity", identity.equals("f") ? "full" : "nothing");
        }
        Rows.maybe(r, "storage").ifPresent(with -> options.put("with", with));
        Rows.maybe(r, "inherits").ifPresent(parents -> options.put("inherits", parents));
        Rows.maybe(r, "server").ifPresent(server -> options.put("server", server));
        return Collections.unmodifiableMap(options);
    }

    private static <T> Map<Long, List<T>> grouped(Connection connection, String sql, String key, Rows.Reader<T> reader)
            throws SQLException {
        Map<Long, List<T>> groups = new HashMap<>();
        Rows.list(
                connection,
                sql,
                r -> groups.computeIfAbsent(r.getLong(key), _ -> new ArrayList<>())
                        .add(reader.read(r)));
        groups.replaceAll((_, list) -> List.copyOf(list));
        return groups;
    }
}
