package dev.sluice.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the page calls things in a language, out of its own catalogues. */
record Words(Path home, String language) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param key such as {@code shell.theme.dark} */
    String of(String key) {
        String area = key.substring(0, key.indexOf('.'));
        Path catalogue = home.resolve("web/src/i18n/" + language + "/" + area + ".json");
        try {
            JsonNode word = JSON.readTree(Files.readString(catalogue))
                    .at("/" + key.substring(area.length() + 1).replace('.', '/'));
            if (!word.isString()) {
                throw new IllegalArgumentException("no word for " + key + " in " + catalogue);
            }
            return word.asString();
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue is missing", e);
        }
    }
}
