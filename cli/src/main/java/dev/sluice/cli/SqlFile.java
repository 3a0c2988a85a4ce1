package dev.sluice.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * SQL to be judged: a file, or the standard input.
 *
 * @param path as it was given; for a file in a folder, the folder as given and the rest
 * @param file empty for the standard input
 */
record SqlFile(String path, Optional<Path> file) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Folders stand for their {@code *.sql} files, sorted. */
    static List<SqlFile> find(List<String> arguments) {
        List<SqlFile> found = new ArrayList<>();
        for (String argument : arguments) {
            Path path = Path.of(argument);
            if (argument.equals("-")) {
                found.add(new SqlFile("-", Optional.empty()));
            } else if (Files.isDirectory(path)) {
                found.addAll(within(path, argument));
            } else if (Files.isReadable(path)) {
                found.add(new SqlFile(argument, Optional.of(path)));
            } else {
                throw new UncheckedIOException(new NoSuchFileException(argument));
            }
        }
        return found;
    }

    private static List<SqlFile> within(Path folder, String given) {
        String prefix = given.endsWith("/") ? given : given + "/";
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".sql"))
                    .map(file -> new SqlFile(
                            prefix + folder.relativize(file).toString().replace('\\', '/'), Optional.of(file)))
                    .sorted((a, b) -> a.path().compareTo(b.path()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its text, strictly UTF-8, without a byte order mark. */
    Reader open() {
        try {
            InputStream bytes = file.isPresent() ? Files.newInputStream(file.get()) : System.in;
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
