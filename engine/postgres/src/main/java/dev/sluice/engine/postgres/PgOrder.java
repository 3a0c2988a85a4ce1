package dev.sluice.engine.postgres;

import dev.sluice.sql.schema.Routine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts definitions after what they name. The server prints all names in full, so a definition needs what its text
 * names; bodies that are strings are looked into when they run, and count for nothing. Circles are cut where they were
 * entered first.
 */
final class PgOrder {
    private static final Pattern NAME =
            Pattern.compile("(\"(?:[^\"]|\"\")+\"|[a-zA-Z_][\\w$]*)\\.(\"(?:[^\"]|\"\")+\"|[a-zA-Z_][\\w$]*)");
    private static final Pattern BODY = Pattern.compile("\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, List<Node>> byName = new HashMap<>();

    private record Node(String key, String ddl) {}

    void add(String kind, String namespace, String name, String ddl) {
        add(PgNames.quote(namespace, name), new Node(kind + " " + namespace + "." + name, ddl));
    }

    void addRoutine(String namespace, Routine routine, String ddl) {
        String kind = routine.kind().name().toLowerCase(java.util.Locale.ROOT);
        add(
                PgNames.quote(namespace, routine.name()),
                new Node(kind + " " + namespace + "." + routine.signature(), ddl));
    }

    private void add(String name, Node node) {
        nodes.add(node);
        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(node);
    }

    LinkedHashMap<String, String> sorted() {
        LinkedHashMap<String, String> sorted = new LinkedHashMap<>();
        Set<Node> seen = new HashSet<>();
        nodes.forEach(node -> visit(node, seen, sorted));
        return sorted;
    }

    private void visit(Node node, Set<Node> seen, LinkedHashMap<String, String> sorted) {
        if (!seen.add(node)) {
            return;
        }
        Matcher names = NAME.matcher(BODY.matcher(node.ddl()).replaceAll("''"));
        while (names.find()) {
            String name = PgNames.quote(stored(names.group(1)), stored(names.group(2)));
            byName.getOrDefault(name, List.of()).forEach(needed -> visit(needed, seen, sorted));
        }
        sorted.put(node.key(), node.ddl());
    }

    private static String stored(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
