package dev.sluice.engine.sqlite;

import dev.sluice.engine.EngineException;
import dev.sluice.engine.EngineException.Kind;
import dev.sluice.engine.Session.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory whose files may be databases. The operator names it, as whoever may register an instance could
 * otherwise read every file that the server can.
 *
 * @param directory empty: no file at all
 */
record SqliteFiles(Optional<Path> directory) {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int DEPTH = 3;

    /** From the system property {@code sluice.sqlite.directory} or the variable {@code SLUICE_SQLITE_DIRECTORY}. */
    static SqliteFiles configured() {
        String set = System.getProperty("sluice.sqlite.directory", System.getenv("SLUICE_SQLITE_DIRECTORY"));
        return new SqliteFiles(
                Optional.ofNullable(set).filter(s -> !s.isBlank()).map(Path::of));
    }

    /**
     * The file of a database, symbolic links followed.
     *
     * @param database path of the file, from the directory or from the root
     * @throws EngineException when there is none, or it lies outside
     */
    Path file(String database) {
        Path root = root();
        Path wanted = root.resolve(database).normalize();
        if (!wanted.startsWith(root)) {
            throw outside();
        }
        try {
            Path real = wanted.toRealPath();
            if (!real.startsWith(root)) {
                throw outside();
            }
            if (!Files.isRegularFile(real)) {
                throw missing(database);
            }
            return real;
        } catch (IOException e) {
            throw missing(database);
        }
    }

    /** @throws EngineException when the operator named none, or it is not there */
    Path root() {
        Path named = directory.orElseThrow(() -> new EngineException(
                Kind.DENIED,
                "No directory is allowed for SQLite databases.",
                "Start Sluice with SLUICE_SQLITE_DIRECTORY set to the directory that holds them.",
                "",
                new IllegalStateException("sluice.sqlite.directory is not set")));
        try {
            return named.toRealPath();
        } catch (IOException e) {
            throw new EngineException(
                    Kind.UNREACHABLE,
                    "The directory for SQLite databases cannot be read.",
                    "Check that " + named + " exists and that Sluice's account may read it.",
                    "",
                    e);
        }
    }

    List<Database> databases() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root, DEPTH)) {
            return files.filter(Files::isRegularFile)
                    .filter(SqliteFiles::isDatabase)
                    .map(file -> new Database(
                            root.relativize(file).toString(),
                            "",
                            "UTF-8",
                            "BINARY",
                            file.toFile().length()))
                    .sorted(Comparator.comparing(Database::name))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new EngineException(
                    Kind.DENIED,
                    "The directory for SQLite databases cannot be listed.",
                    "Give Sluice's account the right to read it.",
                    "",
                    e);
        }
    }

    private static boolean isDatabase(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException e) {
            // What cannot be read cannot be offered.
            return false;
        }
    }

    private static EngineException outside() {
        return new EngineException(
                Kind.DENIED,
                "The file is outside the directory that is allowed for SQLite databases.",
                "Move it there, or name another directory in SLUICE_SQLITE_DIRECTORY.",
                "",
                new SecurityException("path leaves the directory"));
    }

    private static EngineException missing(String database) {
        return new EngineException(
                Kind.NO_DATABASE,
                "There is no database file " + database + ".",
                "Check the path; Sluice does not create database files.",
                "",
                new java.nio.file.NoSuchFileException(database));
    }
}
