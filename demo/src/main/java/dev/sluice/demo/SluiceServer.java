package dev.sluice.demo;

import dev.sluice.cli.remote.Api;
import dev.sluice.cli.remote.ApiProblem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The packed server as a process of its own. */
final class SluiceServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final URI address;

    private SluiceServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** @throws IOException when it does not come up; the message holds the end of its output */
    static SluiceServer start(Path home, Path data, int port, String adminPassword)
            throws IOException, InterruptedException {
        Path jar = home.resolve("server/target/sluice-server.jar");
        Path output = data.resolve("server.out");
        Files.createDirectories(data);
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar.toString(),
                        "--port=" + port,
                        "--data=" + data)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("SLUICE_ADMIN_PASSWORD", adminPassword);
        var server = new SluiceServer(builder.start(), URI.create("http://localhost:" + port));
        server.awaitHealth(output);
        return server;
    }

    URI address() {
        return address;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void awaitHealth(Path output) throws IOException, InterruptedException {
        var api = new Api(address, Optional.empty());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (api.get("/actuator/health").path("status").asString("").equals("UP")) {
                    return;
                }
            } catch (ApiProblem notYet) {
                Thread.sleep(200);
            }
        }
        close();
        List<String> lines = Files.readAllLines(output);
        throw new IOException("the server did not come up:\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
    }

    @Override
    public void close() {
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
