package dev.sluice;

import dev.sluice.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;

/**
 * The PostgreSQL that holds the metadata: somebody's, or our own in the data folder.
 *
 * @param embedded the server to stop when Sluice stops
 */
record MetadataServer(String url, String username, String password, Optional<EmbeddedPostgres> embedded)
        implements AutoCloseable {
    private static final String DATABASE = "sluice";
    private static final int START_SECONDS = 60;

    static MetadataServer open(SluiceSettings settings) throws SQLException {
        SluiceSettings.Metadata metadata = settings.metadata();
        if (metadata.url().isPresent()) {
            return new MetadataServer(metadata.url().get(), metadata.username(), metadata.password(), Optional.empty());
        }
        EmbeddedPostgres server = started(settings.data().toAbsolutePath().resolve("metadata"));
        try {
            createDatabase(server);
        } catch (SQLException failure) {
            server.close();
            throw failure;
        }
        return new MetadataServer(server.jdbcUrl(DATABASE), server.superuser(), server.password(), Optional.of(server));
    }

    /**
     * Stopped by the context, not by a hook: the pool must close first. A signal that comes while it starts meets no
     * context yet; then it is stopped by what Spring calls after all contexts are closed.
     */
    private static EmbeddedPostgres started(Path folder) {
        var running = new CompletableFuture<EmbeddedPostgres>();
        SpringApplication.getShutdownHandlers()
                .add(() -> running.handle((server, failure) -> {
                            Optional.ofNullable(server).ifPresent(EmbeddedPostgres::close);
                            return true;
                        })
                        .completeOnTimeout(false, START_SECONDS, TimeUnit.SECONDS)
                        .join());
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.at(folder).stoppedByCaller().start();
            running.complete(server);
            return server;
        } catch (RuntimeException failure) {
            running.completeExceptionally(failure);
            throw failure;
        }
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
