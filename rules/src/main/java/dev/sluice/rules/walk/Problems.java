package dev.sluice.rules.walk;

import dev.sluice.sql.text.Range;
import java.util.ArrayList;
import java.util.List;

/** What one statement cannot do, as it turns out. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void missing(String what, Range at, Object name) {
        add("missing", what, at, what(what) + " " + name + " does not exist");
    }

    void duplicate(String what, Range at, Object name) {
        add("duplicate", what, at, what(what) + " " + name + " exists already");
    }

    void missing(String what, Range at, Object name, Object table) {
        add("missing", what, at, what(what) + " " + name + " of table " + table + " does not exist");
    }

    void duplicate(String what, Range at, Object name, Object table) {
        add("duplicate", what, at, what(what) + " " + name + " of table " + table + " exists already");
    }

    private void add(String verb, String what, Range at, String message) {
        found.add(new Problem("schema-" + verb + "-" + what, at, message));
    }

    private static String what(String what) {
        return Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }

    List<Problem> found() {
        return found;
    }
}
