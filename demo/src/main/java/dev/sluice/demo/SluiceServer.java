package dev.sluice.demo;

import dev.sluice.cli.remote.Api;
import dev.sluice.cli.remote.ApiProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The packed server as a process of its own. */
final class SluiceServer {
    /** It takes some 8 s; a machine that is busy with other things is no reason to give up. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final URI address;
    private final Path output;

    private SluiceServer(Process process, URI address, Path output) {
        this.process = process;
        this.address = address;
        this.output = output;
    }

    /** Starts the process; see {@link #awaitHealth}. */
    static SluiceServer launch(Path home, Path data, int port, String adminPassword) {
        Path output = data.resolve("server.out");
        try {
            Files.createDirectories(data);
            List<String> command = new ArrayList<>(java(home));
            command.addAll(List.of("--port=" + port, "--data=" + data));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("SLUICE_ADMIN_PASSWORD", adminPassword);
            return new SluiceServer(builder.start(), URI.create("http://localhost:" + port), output);
        } catch (IOException e) {
            throw new UncheckedIOException("the server cannot be started", e);
        }
    }

    /** The JVM with the launcher's flags: on the jar that it has unpacked, with what it remembers, where there is one. */
    private static List<String> java(Path home) {
        String cache = System.getProperty("sluice.server.cache");
        String jar = System.getProperty(
                "sluice.server.jar",
                home.resolve("server/target/sluice-server.jar").toString());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (cache != null) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off"));
        }
        command.addAll(List.of("-jar", jar));
        return command;
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

    /** @throws IOException when it does not come up; the message holds the end of its output */
    SluiceServer awaitHealth() throws IOException, InterruptedException {
        var api = new Api(address, Optional.empty());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (api.get("/actuator/health").path("status").asString("").equals("UP")) {
                    return this;
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

    /** Ends it as SIGTERM does, and waits: killed in the middle of its start it would leave its metadata server. */
    void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
