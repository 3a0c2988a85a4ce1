package dev.sluice.engine.postgres.dialect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The statements of the cases with words lost, doubled, exchanged, quoted, bracketed. */
final class Mutants {
    private static final Path CASES = Path.of("src/test/resources/dev/sluice/engine/postgres/dialect");

    private Mutants() {}

    /** All statements of the cases. */
    static List<String> statements() throws IOException {
        PgDialect dialect = new PgDialect();
        List<String> statements = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                dialect.split(Files.readString(file)).forEach(unit -> statements.add(unit.text()));
            }
        }
        return statements;
    }

    static String of(String statement, Random random) {
        Tokens tokens = new Tokens(statement);
        List<String> words = new ArrayList<>();
        for (int token = 0; token < tokens.count(); token++) {
            words.add(statement.substring(tokens.start(token), tokens.end(token)));
        }
        for (int change = random.nextInt(2); change >= 0; change--) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(5)) {
                case 0 -> words.remove(at);
                case 1 -> words.add(at, words.get(at));
                case 2 -> words.set(at, words.get(random.nextInt(words.size())));
                case 3 -> words.set(at, "\"Grö \"\"ße\"");
                default -> words.set(at, "(" + words.get(at) + ")");
            }
            if (words.isEmpty()) {
                words.add("SELECT");
            }
        }
        return String.join(random.nextInt(4) == 0 ? "\r\n" : " ", words);
    }
}
