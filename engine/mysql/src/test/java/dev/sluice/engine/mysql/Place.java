package dev.sluice.engine.mysql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of its own for one test. */
record Place(String host, int port, String name, String user, String password, String jdbcUrl) {
    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    /** Runs each statement on one connection. */
    void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.setEscapeProcessing(false);
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test's database " + name + " refused a statement", e);
        }
    }
}
