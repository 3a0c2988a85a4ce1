package dev.sluice.engine.postgres;

import java.util.ArrayList;
import java.util.List;

/** Reads the parentheses of definitions that the server prints. */
final class PgText {
    private PgText() {}

    /** Index of the parenthesis that closes the one at {@code open}; quotes are respected. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                int end = text.indexOf(c, i + 1);
                i = end < 0 ? text.length() : end;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return text.length() - 1;
    }

    /** The parts of a list between its commas, outside inner parentheses and quotes. */
    static List<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '\'' || c == '"') {
                int end = list.indexOf(c, i + 1);
                i = end < 0 ? list.length() : end;
            } else if (c == '(') {
                i = closing(list, i);
            } else if (c == ',') {
                parts.add(list.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(list.substring(from).strip());
        return List.copyOf(parts);
    }

    /** Without the one pair of parentheses that encloses all of it, where there is one. */
    static String bare(String expression) {
        boolean enclosed = expression.startsWith("(") && closing(expression, 0) == expression.length() - 1;
        return enclosed ? expression.substring(1, expression.length() - 1) : expression;
    }
}
