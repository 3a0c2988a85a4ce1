package dev.sluice.engine;

import java.time.Duration;
import java.util.Map;

/**
 * Where to connect, and as whom.
 *
 * @param host name or address; empty for a file
 * @param port 0 for a file
 * @param database name of the database, or path of the file; empty for the engine's usual first one
 * @param options of the driver, from {@link Engine#options()}
 * @param connectTimeout for reaching the server and logging in
 */
public record Target(
        String host,
        int port,
        String database,
        String user,
        Secret password,
        Tls tls,
        Map<String, String> options,
        Duration connectTimeout) {

    public Target withDatabase(String other) {
        return new Target(host, port, other, user, password, tls, options, connectTimeout);
    }
}
