package dev.sluice.bench;

import dev.sluice.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long the packed server takes until its health answers, and what it then holds in memory: out of its jar, and as the
 * launcher starts it, unpacked and with a cache of classes that a training run has loaded and linked (JEP 483, 514).
 */
final class ServerStart {
    private static final int TIMES = Integer.getInteger("bench.starts", 5);

    private final Path home;
    private final Path work;

    private ServerStart(Path home, Path work) {
        this.home = home;
        this.work = work;
    }

    /** What was seen at each start; memory is that of the last. */
    private static final class Starts {
        private final List<Double> seconds = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();
        private long resident;
        private long heap;
        private long metadata;

        void add(PackedServer server) throws IOException, InterruptedException {
            seconds.add(server.ready().toMillis() / 1000.0);
            cpu.add(Cpu.of(server.process()).used().toMillis() / 1000.0);
            resident = Memory.resident(server.process());
            metadata = Memory.ofTree(server.process()) - Memory.proportional(server.process());
            heap = Memory.liveHeap(server.process());
        }

        String row(String what, double reference) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.2f | %d | %d | %d |",
                    what,
                    median(seconds),
                    median(cpu),
                    median(cpu) / reference,
                    resident,
                    heap,
                    metadata);
        }

        static double median(List<Double> values) {
            double[] sorted =
                    values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }

    static List<String> run(Path home, Path work) throws IOException, InterruptedException {
        return new ServerStart(home, work).compare();
    }

    private List<String> compare() throws IOException, InterruptedException {
        List<String> plain = List.of("-jar", PackedServer.jar(home).toString());
        List<String> cached = trained();
        Starts first = new Starts();
        Starts again = new Starts();
        Starts fromCache = new Starts();
        start(first, plain, work.resolve("data"));
        for (int i = 0; i < TIMES; i++) {
            start(again, plain, work.resolve("data"));
            start(fromCache, cached, work.resolve("data"));
        }
        double reference = Starts.median(again.cpu);
        return List.of(
                "From the start of the process until `/actuator/health` answers, the embedded metadata store included;"
                        + " medians of " + TIMES
                        + " starts in turns. CPU is processor time, which busy neighbours hardly"
                        + " change; MiB. Bar: ready in 8 s.",
                "",
                "| | s to ready | CPU s | × CPU | JVM resident | live heap | metadata server |",
                "|---|--:|--:|--:|--:|--:|--:|",
                first.row("packed jar, empty data folder", reference),
                again.row("packed jar, again (reference)", reference),
                fromCache.row("as the launcher starts it: unpacked, with what a start has remembered", reference));
    }

    private void start(Starts starts, List<String> flags, Path data) throws IOException, InterruptedException {
        try (PackedServer server = PackedServer.start(home, data, flags)) {
            starts.add(server);
        }
    }

    /**
     * Extracts the jar and lets one start write the cache. It ends in the middle of its start and would leave a metadata
     * server of its own behind: it gets one that is stopped here.
     */
    private List<String> trained() throws IOException, InterruptedException {
        Path jar = work.resolve("app/sluice-server.jar");
        String cache = work.resolve("sluice.aot").toString();
        run(
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        PackedServer.jar(home).toString(),
                        "extract",
                        "--destination",
                        "app"),
                Map.of());
        try (EmbeddedPostgres metadata =
                EmbeddedPostgres.at(work.resolve("training/metadata")).start()) {
            run(
                    List.of(
                            "-XX:AOTCacheOutput=" + cache,
                            "-Dspring.context.exit=onRefresh",
                            "-jar",
                            jar.toString(),
                            "--port=0",
                            "--data=" + work.resolve("training/data")),
                    PackedServer.on(metadata, "postgres"));
        }
        return List.of("-XX:AOTCache=" + cache, "-jar", jar.toString());
    }

    private void run(List<String> arguments, Map<String, String> environment) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(PackedServer.JAVA);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("training.out").toFile());
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code);
        }
    }
}
