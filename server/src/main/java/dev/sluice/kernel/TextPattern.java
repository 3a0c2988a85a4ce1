package dev.sluice.kernel;

/** Patterns for SQL's {@code like}, out of text in which nothing is a wildcard. */
public final class TextPattern {
    private TextPattern() {}

    /** Of whatever has the text in it. */
    public static String containing(String text) {
        return "%" + literal(text) + "%";
    }

    /** Of whatever begins with the text. */
    public static String startingWith(String text) {
        return literal(text) + "%";
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
