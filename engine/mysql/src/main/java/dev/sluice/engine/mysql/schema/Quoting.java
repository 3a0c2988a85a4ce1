package dev.sluice.engine.mysql.schema;

import java.util.List;
import java.util.stream.Collectors;

/** Spelling of names and strings in DDL. */
final class Quoting {
    private Quoting() {}

    static String name(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    static String names(List<String> names) {
        return names.stream().map(Quoting::name).collect(Collectors.joining(", "));
    }

    static String string(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** {@code user@host} as the catalogue has it. */
    static String account(String definer) {
        int at = definer.lastIndexOf('@');
        return at < 0 ? name(definer) : name(definer.substring(0, at)) + "@" + name(definer.substring(at + 1));
    }

    /** A key part: plain names as they are, others in quotes, so that {@code (10)} behind them is never part of one. */
    static String part(String column) {
        return column.matches("[A-Za-z0-9_$]+") ? column : name(column);
    }

    /** A key part as SQL. */
    static String sqlPart(String part) {
        if (part.startsWith("`") || part.startsWith("(")) {
            return part;
        }
        return part.replaceFirst("^([A-Za-z0-9_$]+)", "`$1`");
    }
}
