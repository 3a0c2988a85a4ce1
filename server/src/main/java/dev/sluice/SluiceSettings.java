package dev.sluice;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation sets: in the environment ({@code SLUICE_DATA}), in the file given by {@code --config}, or as
 * arguments.
 *
 * @param data where everything lives that must survive: the embedded metadata store and the log
 */
@ConfigurationProperties("sluice")
record SluiceSettings(
        @DefaultValue("data") Path data, @DefaultValue Metadata metadata) {

    /**
     * The metadata store.
     *
     * @param url a JDBC URL of a PostgreSQL 14 or newer; absent: an embedded one in {@code <data>/metadata}
     * @param connections at most so many at a time
     */
    record Metadata(
            Optional<String> url,
            @DefaultValue("sluice") String username,
            @DefaultValue("") String password,
            @DefaultValue("20") int connections) {}
}
