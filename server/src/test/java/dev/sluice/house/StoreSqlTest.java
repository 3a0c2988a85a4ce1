package dev.sluice.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One metadata schema per room: a store, and a migration, may name tables of its own room only. */
class StoreSqlTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/sluice");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:from|join|into|update|table|on|references)\\s+(?:only\\s+)?([a-z_]+)\\.[a-z_]+");

    @Test
    void storesNameOnlyTheirOwnSchema() throws IOException {
        Set<String> rooms = rooms();
        for (Path store : files(SOURCES, "Store.java")) {
            String room = folder(store);
            assertThat(schemasIn(store, rooms)).as(store.toString()).isSubsetOf(room);
        }
    }

    @Test
    void migrationsNameOnlyTheirOwnSchema() throws IOException {
        Set<String> rooms = rooms();
        for (Path script : files(MIGRATIONS, ".sql")) {
            String room = folder(script);
            assertThat(schemasIn(script, rooms)).as(script.toString()).isSubsetOf(room);
        }
    }

    private static Set<String> schemasIn(Path file, Set<String> rooms) throws IOException {
        Set<String> schemas = new TreeSet<>();
        Matcher matcher = TABLE.matcher(Files.readString(file));
        while (matcher.find()) {
            if (rooms.contains(matcher.group(1))) {
                schemas.add(matcher.group(1));
            }
        }
        return schemas;
    }

    private static String folder(Path file) {
        Path folder = file.startsWith(SOURCES) ? SOURCES.relativize(file) : MIGRATIONS.relativize(file);
        return folder.getName(0).toString();
    }

    private static Set<String> rooms() throws IOException {
        try (Stream<Path> folders = Files.list(MIGRATIONS)) {
            return folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static List<Path> files(Path root, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }
}
