package dev.sluice.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One packed server with twenty databases for all tests of the JVM that leave it as usable as they found it; started
 * when first asked for, stopped with the JVM.
 *
 * @param data the server's folder
 */
record Installation(Path home, URI server, Path data, Workspace workspace, TwentyDatabases databases) {
    static final String PASSWORD = "a-password-of-tests";

    private static @Nullable Installation shared;

    static synchronized Installation shared() throws IOException, SQLException, InterruptedException {
        Installation installation = shared;
        if (installation == null) {
            installation = start();
            shared = installation;
        }
        return installation;
    }

    private static Installation start() throws IOException, SQLException, InterruptedException {
        Path home = Path.of(System.getProperty("sluice.home")).toRealPath();
        // Its hook is what ends it.
        Started started = Started.nothing();
        Path folder = started.temporaryFolder();
        Path data = folder.resolve("server");
        TwentyDatabases databases = TwentyDatabases.at(folder.resolve("databases"), started);
        SluiceServer server = started.add(
                        () -> SluiceServer.launch(home, data, Ports.free(), PASSWORD), SluiceServer::close)
                .awaitHealth();
        var workspace = new Workspace(server.address(), PASSWORD);
        workspace.people();
        databases.register(workspace);
        return new Installation(home, server.address(), data, workspace, databases);
    }
}
