package dev.sluice.bench;

import dev.sluice.cli.remote.Api;
import dev.sluice.cli.remote.LoginCommand;
import dev.sluice.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The packed server as a process of its own, started with the launcher's flags. */
final class PackedServer implements AutoCloseable {
    static final String METADATA = "sluice";
    /** The flags of the launcher. */
    static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-Xmx512m");

    private static final String PASSWORD = "the-admin-of-the-bench";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final URI address;
    private final Duration ready;

    private PackedServer(Process process, URI address, Duration ready) {
        this.process = process;
        this.address = address;
        this.ready = ready;
    }

    /** With its embedded metadata store in the folder, as {@code ./sluice server --data} starts it. */
    static PackedServer start(Path home, Path data, List<String> flags) throws IOException, InterruptedException {
        return start(home, data, flags, Map.of());
    }

    /** On the metadata store given, so that others can write into it. */
    static PackedServer start(Path home, Path data, EmbeddedPostgres metadata)
            throws IOException, InterruptedException {
        return start(home, data, List.of("-jar", jar(home).toString()), on(metadata, METADATA));
    }

    /** The environment of a server on somebody's metadata store. */
    static Map<String, String> on(EmbeddedPostgres metadata, String database) {
        return Map.of(
                "SLUICE_METADATA_URL", metadata.jdbcUrl(database),
                "SLUICE_METADATA_USERNAME", metadata.superuser(),
                "SLUICE_METADATA_PASSWORD", metadata.password());
    }

    static Path jar(Path home) {
        return home.resolve("server/target/sluice-server.jar");
    }

    private static PackedServer start(Path home, Path data, List<String> flags, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(flags);
        command.addAll(List.of("--port=" + port, "--data=" + data));
        Files.createDirectories(data);
        Path output = data.resolve("server.out");
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("SLUICE_ADMIN_PASSWORD", PASSWORD);
        builder.environment().putAll(environment);
        URI address = URI.create("http://127.0.0.1:" + port);
        long start = System.nanoTime();
        Process process = builder.start();
        // Whoever stops the bench stops what it has started.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        awaitHealth(process, address, output);
        return new PackedServer(process, address, Duration.ofNanos(System.nanoTime() - start));
    }

    /** From the start of the process until its health answers. */
    Duration ready() {
        return ready;
    }

    URI address() {
        return address;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** A token of the administrator. */
    String token() {
        return LoginCommand.token(new Api(address, Optional.empty()), "admin", PASSWORD, "bench");
    }

    private static void awaitHealth(Process process, URI address, Path output)
            throws IOException, InterruptedException {
        HttpRequest health =
                HttpRequest.newBuilder(address.resolve("/actuator/health")).build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline && process.isAlive()) {
                try {
                    if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // Nobody listens on the port yet.
                }
                Thread.sleep(20);
            }
        }
        stop(process);
        throw new IOException("the server did not come up:\n" + Files.readString(output));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        stop(process);
    }

    /** Gracefully, so that its metadata store stops with it. */
    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
