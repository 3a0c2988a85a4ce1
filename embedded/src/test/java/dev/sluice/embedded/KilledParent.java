package dev.sluice.embedded;

import java.nio.file.Path;

/** Starts a server and waits to be killed. */
final class KilledParent {
    private KilledParent() {}

    public static void main(String[] args) throws InterruptedException {
        try (EmbeddedPostgres server = EmbeddedPostgres.at(Path.of(args[0])).start()) {
            System.out.println("on " + server.port());
            System.out.println("ready");
            Thread.sleep(60_000);
        }
    }
}
