package dev.sluice.embedded;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a caller may choose about a server.
 *
 * @param folder where the server lives: data, password, log
 * @param port the TCP port on 127.0.0.1; 0 for any free one
 * @param forTests trades durability for speed
 * @param stopsWithJvm whether a shutdown hook stops it
 * @param cache where unpacked binaries are kept; empty for the user's cache folder
 * @param tls what the server shows to its clients; empty: it speaks no TLS
 */
record LaunchSettings(
        Path folder, int port, boolean forTests, boolean stopsWithJvm, Optional<Path> cache, Optional<ServerTls> tls) {
    LaunchSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a TCP port: " + port);
        }
    }

    static LaunchSettings at(Path folder) {
        return new LaunchSettings(folder, 0, false, true, Optional.empty(), Optional.empty());
    }

    LaunchSettings withPort(int number) {
        return new LaunchSettings(folder, number, forTests, stopsWithJvm, cache, tls);
    }

    LaunchSettings withoutDurability() {
        return new LaunchSettings(folder, port, true, stopsWithJvm, cache, tls);
    }

    LaunchSettings withoutHook() {
        return new LaunchSettings(folder, port, forTests, false, cache, tls);
    }

    LaunchSettings withCache(Path path) {
        return new LaunchSettings(folder, port, forTests, stopsWithJvm, Optional.of(path), tls);
    }

    LaunchSettings withTls(ServerTls shown) {
        return new LaunchSettings(folder, port, forTests, stopsWithJvm, cache, Optional.of(shown));
    }
}
