package dev.sluice.engine;

import java.util.List;
import java.util.Optional;

/** One open connection. One thread at a time, but for {@link #cancel()}. */
public interface Session extends AutoCloseable {
    /** What the server says of itself. */
    Server server();

    /**
     * What tells the running server from every other, whatever the name and address it was reached by; absent where
     * the engine has no such thing.
     *
     * @throws EngineException when the connection broke
     */
    default Optional<String> identity() {
        return Optional.empty();
    }

    /**
     * The databases of the server that people keep data in, sorted by name; system databases are left out.
     *
     * @throws EngineException when the account may not list them, or the connection broke
     */
    List<Database> databases();

    /** Reads schemas; absent where the engine cannot. */
    Optional<Inspector> inspector();

    /** Executes changes; absent where the engine cannot. */
    Optional<Executor> executor();

    /** Stops, on the server, the statement that runs now; from any thread. Does nothing when none runs. */
    void cancel();

    /** Never throws: what could not be closed is dropped. */
    @Override
    void close();

    /**
     * A server.
     *
     * @param version for comparing: {@code 16.4}, {@code 10.11.6}
     * @param banner as it prints itself
     */
    record Server(String version, String banner) {}

    /**
     * A database on a server.
     *
     * @param bytes its size; -1 when unknown
     */
    record Database(String name, String owner, String charset, String collation, long bytes) {}
}
