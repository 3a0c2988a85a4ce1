package dev.sluice.cli.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Which server, and as whom: {@code SLUICE_SERVER} and {@code SLUICE_TOKEN}, else what {@code sluice login} kept.
 *
 * @param token empty when nobody is logged in
 */
record Credentials(URI server, Optional<String> token) {
    static final String DEFAULT_SERVER = "http://localhost:8080";

    /** @param server given on the command line; empty: as kept */
    static Credentials find(Optional<String> server) {
        Map<String, String> env = System.getenv();
        JsonNode kept = kept();
        String url = server.or(() -> Optional.ofNullable(env.get("SLUICE_SERVER")))
                .orElse(kept.path("server").asString(DEFAULT_SERVER));
        Optional<String> token = Optional.ofNullable(env.get("SLUICE_TOKEN"))
                .or(() -> Optional.of(kept)
                        .filter(k -> k.path("server").asString("").equals(url))
                        .map(k -> k.path("token").asString("")))
                .filter(t -> !t.isEmpty());
        return new Credentials(URI.create(url), token);
    }

    /** Keeps them for the next command, readable by nobody else. */
    void keep() {
        Path file = file();
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(
                    file, Api.JSON.writeValueAsBytes(Map.of("server", server.toString(), "token", token.orElse(""))));
        } catch (IOException e) {
            throw new UncheckedIOException("the login cannot be kept in " + file, e);
        }
    }

    static Path file() {
        String config = Optional.ofNullable(System.getenv("XDG_CONFIG_HOME"))
                .filter(value -> value.startsWith("/"))
                .orElseGet(() -> System.getProperty("user.home") + "/.config");
        return Path.of(config, "sluice", "credentials.json");
    }

    private static JsonNode kept() {
        try {
            return Files.exists(file()) ? Api.JSON.readTree(Files.readAllBytes(file())) : Api.JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(file() + " cannot be read", e);
        }
    }
}
