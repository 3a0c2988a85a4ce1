package dev.sluice.engine.kit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs our own SQL over JDBC and turns rows into nouns. Parameters are {@code ?}, in order. */
public final class Rows {
    private Rows() {}

    /** Turns the row under the cursor into a noun. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public static <T> List<T> list(Connection connection, String sql, Reader<T> reader, @Nullable Object... args)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, args);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        }
    }

    public static <T> Optional<T> first(Connection connection, String sql, Reader<T> reader, @Nullable Object... args)
            throws SQLException {
        List<T> rows = list(connection, sql, reader, args);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /** The one value of the one row of a query that always has one. */
    public static String text(Connection connection, String sql, @Nullable Object... args) throws SQLException {
        return first(connection, sql, r -> String.valueOf(r.getString(1)), args)
                .orElseThrow(() -> new SQLException("a query that always has a row had none: " + sql));
    }

    /** Returns how many rows were changed; 0 for what changes no rows. */
    public static int change(Connection connection, String sql, @Nullable Object... args) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, args)) {
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        }
    }

    /** A column that may be NULL. */
    public static Optional<String> maybe(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... args)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
