package dev.sluice.engine.postgres.grammar.build;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Emscripten shortens the names of imports and exports to single letters; the script that it delivers beside the
 * module still knows the long ones.
 *
 * @param imports short name to long name
 * @param exports short name to long name, without leading underscores
 */
record EmscriptenNames(Map<String, String> imports, Map<String, String> exports) {
    private static final Pattern IMPORTS = Pattern.compile("wasmImports=\\{([^}]*)}");
    private static final Pattern EXPORT =
            Pattern.compile("(\\w+)\\s*=\\s*(?:Module\\[\"\\w+\"]\\s*=\\s*)?wasmExports\\[\"(\\w+)\"]");
    private static final Pattern CONSTRUCTORS = Pattern.compile("wasmExports\\[\"(\\w+)\"]\\(\\);FS\\.ignore");

    static EmscriptenNames in(String script) {
        Map<String, String> imports = new HashMap<>();
        for (String pair : first(IMPORTS, script).split(",")) {
            String[] sides = pair.split(":");
            imports.put(sides[0].strip(), bare(sides[1].strip()));
        }
        Map<String, String> exports = new HashMap<>();
        Matcher matcher = EXPORT.matcher(script);
        while (matcher.find()) {
            exports.put(matcher.group(2), bare(matcher.group(1)));
        }
        exports.put(first(CONSTRUCTORS, script), "call_constructors");
        return new EmscriptenNames(Map.copyOf(imports), Map.copyOf(exports));
    }

    private static String first(Pattern pattern, String script) {
        Matcher matcher = pattern.matcher(script);
        if (!matcher.find()) {
            throw new IllegalStateException("not the script that Emscripten writes: nothing matches " + pattern);
        }
        return matcher.group(1);
    }

    private static String bare(String name) {
        return name.replaceFirst("^_+", "");
    }
}
