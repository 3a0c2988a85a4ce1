package dev.sluice.cli;

import dev.sluice.engine.Engine;
import dev.sluice.sql.dialect.Dialect;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The engines that stand on the class path; looked for once. */
final class Engines {
    /** Names that a script may be for although nothing here reads it: then review says so instead of guessing. */
    private static final List<String> WITHOUT_PARSER =
            List.of("oracle", "sqlserver", "tidb", "oceanbase", "snowflake", "redshift");

    private final TreeMap<String, Engine> known = new TreeMap<>();

    Engines() {
        ServiceLoader.load(Engine.class).forEach(engine -> known.put(engine.id().value(), engine));
    }

    /** Empty when nothing here reads that engine's SQL. */
    Optional<Dialect> dialect(String engine) {
        return Optional.ofNullable(known.get(engine)).map(Engine::dialect);
    }

    /** Refuses what is no engine's name. */
    void demand(String engine) {
        List<String> names = Stream.concat(known.keySet().stream(), WITHOUT_PARSER.stream())
                .sorted(Comparator.naturalOrder())
                .distinct()
                .toList();
        if (!names.contains(engine)) {
            throw new UsageException("there is no engine " + engine + "; known are " + String.join(", ", names));
        }
    }
}
