package dev.sluice.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads our registries: one entry per line, columns by white space, sections in brackets, comments after #. */
final class RegistryFile {
    private RegistryFile() {}

    static List<String[]> lines(String name) {
        try (InputStream in = RegistryFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return lines(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<String[]> lines(List<String> text) {
        return text.stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("["))
                .map(line -> line.split("\\s+"))
                .toList();
    }
}
