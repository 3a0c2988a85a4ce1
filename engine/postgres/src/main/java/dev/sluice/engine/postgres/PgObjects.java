package dev.sluice.engine.postgres;

import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.schema.Routine;
import dev.sluice.sql.schema.Sequence;
import dev.sluice.sql.schema.UserType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sequences, routines and types of all namespaces. */
final class PgObjects {
    private final Map<String, List<Sequence>> sequences;
    private final Map<String, List<Routine>> routines;
    private final Map<String, List<UserType>> types;

    private PgObjects(Connection connection, PgTables tables) throws SQLException {
        sequences = byNamespace(connection, PgQueries.SEQUENCES, PgObjects::sequence);
        routines = byNamespace(connection, PgQueries.ROUTINES, PgObjects::routine);
        types = byNamespace(connection, PgQueries.TYPES, r -> type(r, tables));
    }

    static PgObjects read(Connection connection, PgTables tables) throws SQLException {
        return new PgObjects(connection, tables);
    }

    List<Sequence> sequences(String namespace) {
        return sequences.getOrDefault(namespace, List.of());
    }

    List<Routine> routines(String namespace) {
        return routines.getOrDefault(namespace, List.of());
    }

    List<UserType> types(String namespace) {
        return types.getOrDefault(namespace, List.of());
    }

    private static Sequence sequence(ResultSet r) throws SQLException {
        return new Sequence(
                PgParts.text(r, "relname"),
                PgParts.text(r, "type"),
                PgParts.text(r, "seqstart"),
                PgParts.text(r, "seqincrement"),
                PgParts.text(r, "seqmin"),
                PgParts.text(r, "seqmax"),
                PgParts.text(r, "seqcache"),
                r.getBoolean("seqcycle"),
                Rows.maybe(r, "owned_by"),
                Rows.maybe(r, "comment"));
    }

    private static Routine routine(ResultSet r) throws SQLException {
        Routine.Kind kind = switch (PgParts.text(r, "prokind")) {
            case "p" -> Routine.Kind.PROCEDURE;
            case "a" -> Routine.Kind.AGGREGATE;
            default -> Routine.Kind.FUNCTION;
        };
        return new Routine(
                PgParts.text(r, "proname"),
                PgParts.text(r, "signature"),
                kind,
                PgParts.text(r, "definition").strip(),
                Rows.maybe(r, "comment"));
    }

    private static UserType type(ResultSet r, PgTables tables) throws SQLException {
        String name = PgParts.text(r, "typname");
        var comment = Rows.maybe(r, "comment");
        return switch (PgParts.text(r, "typtype")) {
            case "e" -> new UserType.Enum(name, PgParts.names(r, "labels"), comment);
            case "d" ->
                new UserType.Domain(
                        name,
                        PgParts.text(r, "base"),
                        r.getBoolean("nullable"),
                        Rows.maybe(r, "typdefault"),
                        tables.checks(r.getLong("oid")),
                        comment);
            case "c" -> new UserType.Composite(name, tables.attributes(r.getLong("typrelid")), comment);
            default ->
                new UserType.Other(
                        name,
                        "CREATE TYPE " + PgNames.quote(PgParts.text(r, "nspname"), name) + " AS RANGE ("
                                + PgParts.text(r, "range") + ")",
                        comment);
        };
    }

    private static <T> Map<String, List<T>> byNamespace(Connection connection, String sql, Rows.Reader<T> reader)
            throws SQLException {
        Map<String, List<T>> groups = new HashMap<>();
        Rows.list(
                connection,
                sql,
                r -> groups.computeIfAbsent(PgParts.text(r, "nspname"), _ -> new ArrayList<>())
                        .add(reader.read(r)));
        groups.replaceAll((_, list) -> List.copyOf(list));
        return groups;
    }
}
