package dev.sluice.engine.sqlite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks SQLite's own compiler whether a statement is one, against an empty database in memory; nothing is executed. For
 * what begins with a look at a table, the table is there while the statement is compiled.
 */
final class Judge {
    /** Compiling some pragmas executes them, so they are not compiled; the reader knows them all. */
    private static final String NOT_COMPILED = "PRAGMA";

    private static final List<String> SYNTAX = List.of(
            "syntax error",
            "unrecognized token",
            "incomplete input",
            "unknown table option",
            "AUTOINCREMENT is only allowed",
            "unknown join type",
            "expression tree is too large",
            "parser stack overflow",
            "too many terms in compound");

    private static final Pattern DRIVER_PREFIX =
            Pattern.compile("^\\[SQLITE_[A-Z_]+]\\s*(?:SQL error or missing database )?");
    private static final Pattern MISSING = Pattern.compile("no such table: (?:main\\.)?([^)]+)\\)?$");

    private Optional<Connection> connection = Optional.empty();

    /** What SQLite says is wrong with the form of a statement; empty when it is one. */
    synchronized Optional<String> complaint(String sql, String verb) {
        if (verb.equals(NOT_COMPILED)) {
            return Optional.empty();
        }
        try {
            Optional<String> first = compile(sql);
            boolean looksFirst = verb.equals("ALTER TABLE") || verb.equals("CREATE TRIGGER");
            Optional<String> missing = looksFirst ? first.flatMap(Judge::missingTable) : Optional.empty();
            Optional<String> message = missing.isPresent() ? compileWith(missing.get(), sql) : first;
            return message.filter(Judge::isSyntax);
        } catch (SQLException e) {
            throw new IllegalStateException("a database in memory can always be opened", e);
        }
    }

    private Optional<String> compile(String sql) throws SQLException {
        try (PreparedStatement ignored = connection().prepareStatement(sql)) {
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(reason(e));
        }
    }

    private Optional<String> compileWith(String table, String sql) throws SQLException {
        String name = '"' + table.replace("\"", "\"\"") + '"';
        boolean view = sql.toUpperCase(Locale.ROOT).contains("INSTEAD");
        run("SAVEPOINT judge");
        try {
            run(view ? "CREATE VIEW " + name + " AS SELECT 1 AS c" : "CREATE TABLE " + name + " (c)");
            return compile(sql);
        } finally {
            run("ROLLBACK TO judge");
            run("RELEASE judge");
        }
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static Optional<String> missingTable(String message) {
        Matcher matcher = MISSING.matcher(message);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean isSyntax(String message) {
        return SYNTAX.stream().anyMatch(message::contains);
    }

    /** SQLite's own words, without what the driver puts around them. */
    static String reason(SQLException e) {
        String message = String.valueOf(e.getMessage());
        String bare = DRIVER_PREFIX.matcher(message).replaceFirst("");
        return bare.startsWith("(") && bare.endsWith(")") ? bare.substring(1, bare.length() - 1) : bare;
    }

    private Connection connection() throws SQLException {
        if (connection.isEmpty()) {
            connection = Optional.of(DriverManager.getConnection("jdbc:sqlite::memory:"));
        }
        return connection.get();
    }
}
