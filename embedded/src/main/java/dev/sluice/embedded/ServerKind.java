package dev.sluice.embedded;

import java.nio.file.Path;
import java.util.Optional;

/** What differs between the servers that we run. Bound to one server folder. */
interface ServerKind {

    /** For messages: "PostgreSQL". */
    String name();

    /** Creates the data folder at the path, which does not exist yet, with the superuser's password. */
    void initialise(Path data, Path passwordFile);

    /** Everything that decides whether a running server is the one that we would start, in one line. */
    String launchLine(int port);

    /** Starts it. Returns when it answers or throws with the log. */
    ServerProcess launch(int port);

    /** The server that works on this folder now, whoever started it. */
    Optional<ServerProcess> running();

    /** Whether the server takes connections. */
    boolean answers(int port);

    /** Before each launch, when nothing runs: what a crash may have left behind. */
    void clearLeftovers();

    /** The signal that ends it at once, without waiting for clients, and leaves clean files. */
    String stopSignal();

    /** The signal for when that does not help; the next start recovers. */
    String lastResortSignal();
}
