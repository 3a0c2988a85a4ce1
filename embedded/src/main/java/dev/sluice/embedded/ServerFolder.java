package dev.sluice.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where one server lives: {@code data/} (the server's own), {@code tmp/}, {@code password} (0600),
 * {@code server.log}, {@code launch} (how it was last started) and {@code lock}.
 */
record ServerFolder(Path root) {
    private static final long LOG_LIMIT_BYTES = 16L << 20;
    private static final int LOG_TAIL_LINES = 20;

    static ServerFolder open(Path root) {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root);
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
            return new ServerFolder(root.toRealPath());
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot create " + root + ".", "Give this user access to it.", e);
        }
    }

    Path data() {
        return root.resolve("data");
    }

    /** For the server's temporary files: one that starts deletes what looks like its own, and takes a neighbour's. */
    Path temporary() {
        try {
            return Files.createDirectories(root.resolve("tmp"));
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "Cannot create a folder in " + root + ".", "Give this user access to it.", e);
        }
    }

    Path log() {
        return root.resolve("server.log");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "Cannot read the superuser's password from " + passwordFile() + ".",
                    "Put the file back; the data is of no use without it.",
                    e);
        }
    }

    /** Creates password and data unless they are there. The data appears under its name only when complete. */
    void initialiseOnce(ServerKind kind, RunAs runAs) {
        try {
            Path unfinished = root.resolve("data.unfinished");
            FileTree.delete(unfinished);
            if (!Files.isDirectory(data())) {
                writePassword();
                runAs.own(passwordFile(), root);
                kind.initialise(unfinished, passwordFile());
                Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
            }
            runAs.own(passwordFile(), data(), log(), root);
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "Cannot create the data folder in " + root + ".", "Give this user access to it.", e);
        }
    }

    /** Keeps one older log. */
    void rotateLog() {
        try {
            if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT_BYTES) {
                Files.move(log(), root.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot rotate " + log() + ".", "Give this user access to it.", e);
        }
    }

    String logTail() {
        try (var lines = Files.lines(log(), java.nio.charset.StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - LOG_TAIL_LINES), all.size()));
        } catch (IOException noLogYet) {
            return "";
        }
    }

    void record(Launch launch) {
        write(root.resolve("launch"), launch.port() + "\n" + launch.line() + "\n");
    }

    /** How the server was last started; the port decides whether an orphan can be adopted. */
    Optional<Launch> lastLaunch() {
        try {
            List<String> lines = Files.readAllLines(root.resolve("launch"));
            return lines.size() < 2
                    ? Optional.empty()
                    : Optional.of(new Launch(Integer.parseInt(lines.getFirst()), lines.get(1)));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot read from " + root + ".", "Give this user access to it.", e);
        }
    }

    /** @param line see {@link ServerKind#launchLine} */
    record Launch(int port, String line) {}

    private void writePassword() throws IOException {
        if (Files.exists(passwordFile())) {
            return;
        }
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Path unfinished = root.resolve("password.unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, Base64.getUrlEncoder().encodeToString(secret) + "\n");
        Files.move(unfinished, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void write(Path file, String text) {
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot write " + file + ".", "Give this user access to it.", e);
        }
    }
}
