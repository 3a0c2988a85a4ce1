package dev.sluice.embedded.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Deletes a test server's folder once its server has let go of it. */
final class Leftovers {
    private static final int TRIES = 50;
    private static final long PAUSE_MILLIS = 200;

    private Leftovers() {}

    /** Shutdown hooks run side by side, so the server may still be stopping; what stays is in the temporary folder. */
    static void delete(Path folder) {
        for (int i = 0; i < TRIES && running(folder); i++) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        try (var files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stillInUse) {
            // The system's own cleaning of the temporary folder will do.
        }
    }

    private static boolean running(Path folder) {
        Path data = folder.resolve("data");
        return Files.exists(data.resolve("postmaster.pid"))
                || Files.exists(data.resolve("mariadbd.pid"))
                || Files.exists(data.resolve("mysqld.pid"));
    }
}
