package dev.sluice.embedded;

import java.nio.file.Path;

/** Starts a server, {@code postgres} or {@code mariadb}, in a folder and waits to be killed. */
final class KilledParent {
    private KilledParent() {}

    public static void main(String[] args) throws InterruptedException {
        Path folder = Path.of(args[1]);
        try (AutoCloseable server = start(args[0], folder)) {
            System.out.println("ready " + server.getClass().getSimpleName());
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            // AutoCloseable declares it; the servers throw nothing that is checked.
            throw new IllegalStateException(e);
        }
    }

    private static AutoCloseable start(String kind, Path folder) {
        return kind.equals("mariadb")
                ? EmbeddedMariaDb.at(folder).start()
                : EmbeddedPostgres.at(folder).start();
    }
}
