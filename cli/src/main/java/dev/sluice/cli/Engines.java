package dev.sluice.cli;

import dev.sluice.engine.Engine;
import dev.sluice.sql.dialect.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The engines that stand on the class path. Dialects that are services of their own are found without waking an engine
 * and its driver; the others are asked of their engine.
 */
final class Engines {
    /** Names that a script may be for although nothing here reads it: then review says so instead of guessing. */
    private static final List<String> WITHOUT_PARSER =
            List.of("oracle", "sqlserver", "tidb", "oceanbase", "snowflake", "redshift");

    private final TreeMap<String, Dialect> dialects = new TreeMap<>();
    private boolean all;

    Engines() {
        ServiceLoader.load(Dialect.class)
                .forEach(dialect -> dialects.put(dialect.engine().value(), dialect));
    }

    /** Empty when nothing here reads that engine's SQL. */
    synchronized Optional<Dialect> dialect(String engine) {
        if (!dialects.containsKey(engine) && !WITHOUT_PARSER.contains(engine)) {
            wakeAll();
        }
        return Optional.ofNullable(dialects.get(engine));
    }

    private void wakeAll() {
        if (!all) {
            ServiceLoader.load(Engine.class)
                    .forEach(engine -> dialects.putIfAbsent(engine.id().value(), engine.dialect()));
            all = true;
        }
    }

    /** Refuses what is no engine's name. */
    synchronized void demand(String engine) {
        if (dialect(engine).isEmpty() && !WITHOUT_PARSER.contains(engine)) {
            String known = Stream.concat(dialects.keySet().stream(), WITHOUT_PARSER.stream())
                    .sorted()
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new UsageException("there is no engine " + engine + "; known are " + known);
        }
    }
}
