package dev.sluice;

import dev.sluice.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The PostgreSQL that holds the metadata: somebody's, or our own in the data folder.
 *
 * @param embedded the server to stop when Sluice stops
 */
record MetadataServer(String url, String username, String password, Optional<EmbeddedPostgres> embedded)
        implements AutoCloseable {
    private static final String DATABASE = "sluice";

    static MetadataServer open(SluiceSettings settings) throws SQLException {
        SluiceSettings.Metadata metadata = settings.metadata();
        if (metadata.url().isPresent()) {
            return new MetadataServer(metadata.url().get(), metadata.username(), metadata.password(), Optional.empty());
        }
        // Stopped by the context, not by a hook: the pool must close first.
        EmbeddedPostgres server = EmbeddedPostgres.at(
                        settings.data().toAbsolutePath().resolve("metadata"))
                .stoppedByCaller()
                .start();
        try {
            createDatabase(server);
        } catch (SQLException failure) {
            server.close();
            throw failure;
        }
        return new MetadataServer(server.jdbcUrl(DATABASE), server.superuser(), server.password(), Optional.of(server));
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.password());
                PreparedStatement find =
                        connection.prepareStatement("select 1 from pg_database where datname = '" + DATABASE + "'");
                ResultSet found = find.executeQuery()) {
            if (!found.next()) {
                try (Statement create = connection.createStatement()) {
                    create.execute("create database " + DATABASE);
                }
            }
        }
    }

    /** A connection outside the pool. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }

    @Override
    public String toString() {
        return "MetadataServer[" + url + "]";
    }
}
