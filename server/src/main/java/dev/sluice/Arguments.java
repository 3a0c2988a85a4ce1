package dev.sluice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The few arguments of the server, as the properties that Spring knows them by. */
final class Arguments {
    private static final Map<String, String> PROPERTIES = Map.of(
            "--port", "--sluice.port=",
            "--data", "--sluice.data=",
            "--config", "--spring.config.additional-location=file:");

    private Arguments() {}

    /** {@code --port 80} and {@code --port=80} become {@code --sluice.port=80}; what is unknown passes unchanged. */
    static String[] translate(String[] arguments) {
        List<String> properties = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String[] parts = arguments[i].split("=", 2);
            String property = PROPERTIES.get(parts[0]);
            if (property == null) {
                properties.add(arguments[i]);
            } else if (parts.length == 2) {
                properties.add(property + parts[1]);
            } else if (i + 1 < arguments.length) {
                properties.add(property + arguments[++i]);
            } else {
                throw new IllegalArgumentException(parts[0] + " needs a value");
            }
        }
        return properties.toArray(String[]::new);
    }
}
