package dev.sluice.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a parameter means, by its name: the same name means the same on every route. */
final class ParameterTexts {
    private final Map<String, String> texts;

    private ParameterTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    static ParameterTexts product() {
        try (InputStream in = ParameterTexts.class.getResourceAsStream("parameters.txt")) {
            if (in == null) {
                throw new IllegalStateException("the resource parameters.txt is missing");
            }
            Map<String, String> texts = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2))
                    .forEach(line -> texts.put(line[0], line[1]));
            return new ParameterTexts(texts);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Optional<String> find(String parameter) {
        return Optional.ofNullable(texts.get(parameter));
    }
}
