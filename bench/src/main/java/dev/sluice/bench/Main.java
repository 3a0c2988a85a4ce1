package dev.sluice.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the load programs named by the arguments, or all of them, and writes the day's results. */
public final class Main {
    private Main() {}

    /** One load program: gives the lines of its section. */
    private interface Program {
        List<String> run(Path home, Path work) throws Exception;
    }

    private record Part(String title, Program program) {}

    private static final Map<String, Part> PARTS = parts();

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("catalogue", new Part("Large catalogue", CatalogueLoad::run));
        parts.put("start", new Part("Start and memory", ServerStart::run));
        parts.put("execution", new Part("Execution", ExecutionLoad::run));
        return parts;
    }

    /** @param arguments names of programs; none means all */
    public static void main(String[] arguments) throws Exception {
        Set<String> wanted = arguments.length == 0 ? PARTS.keySet() : Set.of(arguments);
        if (!PARTS.keySet().containsAll(wanted)) {
            System.err.println("bench: choose from " + PARTS.keySet());
            System.exit(2);
        }
        Path home = Path.of(System.getProperty("sluice.home", ".")).toRealPath();
        for (Map.Entry<String, Part> part : PARTS.entrySet()) {
            if (wanted.contains(part.getKey())) {
                Path work = Files.createTempDirectory("sluice-bench");
                try {
                    List<String> lines = part.getValue().program().run(home, work);
                    Report.of(home).section(part.getValue().title(), lines);
                } finally {
                    delete(work);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
