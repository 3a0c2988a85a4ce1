package dev.sluice.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A tool run to its end. Output goes through a file, so that neither a full pipe nor a surviving child can block us. */
record Command(List<String> words, Path directory, String input) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** @param output standard output and error, interleaved */
    record Result(int exitCode, String output) {
        boolean ok() {
            return exitCode == 0;
        }
    }

    Command(List<String> words, Path directory) {
        this(words, directory, "");
    }

    Result run() {
        try {
            Path output = Files.createTempFile("sluice-command", ".out");
            try {
                int exitCode = await(builder(words, directory).redirectOutput(output.toFile()));
                return new Result(exitCode, new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Result(127, String.valueOf(e.getMessage()));
        }
    }

    /** Neutral language, so that messages can be recognised, and none of the caller's PG variables or MariaDB options. */
    static ProcessBuilder builder(List<String> words, Path directory) {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> {
            String upper = name.toUpperCase(Locale.ROOT);
            return upper.startsWith("PG") || upper.startsWith("MYSQL") || upper.startsWith("MARIADB");
        });
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private int await(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closedEarly) {
            // The tool gave up before it read everything: its exit code and output say why.
        }
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException(words.getFirst() + " did not end within " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + words.getFirst() + " was running", e);
        }
    }
}
