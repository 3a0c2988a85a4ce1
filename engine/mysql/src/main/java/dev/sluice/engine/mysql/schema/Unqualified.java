package dev.sluice.engine.mysql.schema;

/** Takes the current database out of a definition that the server has qualified throughout. */
final class Unqualified {
    private Unqualified() {}

    /** Strings are left alone; an alias that is called like the database keeps its columns. */
    static String of(String definition, String database) {
        String own = Quoting.name(database);
        boolean alias = hasAlias(definition, own);
        StringBuilder text = new StringBuilder(definition.length());
        int i = 0;
        while (i < definition.length()) {
            char c = definition.charAt(i);
            int end = c == '\'' || c == '"' || c == '`' ? quoted(definition, i) : i + 1;
            String token = definition.substring(i, end);
            boolean qualifies = token.equals(own)
                    && end < definition.length()
                    && definition.charAt(end) == '.'
                    && (text.isEmpty() || text.charAt(text.length() - 1) != '.');
            if (qualifies && (!alias || names(definition, end) || behindFrom(text))) {
                i = end + 1;
                continue;
            }
            text.append(token);
            i = end;
        }
        return text.toString();
    }

    /** Whether two more names follow: database, table, column. */
    private static boolean names(String definition, int dot) {
        int next = dot + 1;
        if (next >= definition.length() || definition.charAt(next) != '`') {
            return false;
        }
        int end = quoted(definition, next);
        return end < definition.length() && definition.charAt(end) == '.';
    }

    private static boolean behindFrom(StringBuilder text) {
        String before = text.toString().stripTrailing().toLowerCase(java.util.Locale.ROOT);
        return before.endsWith("from") || before.endsWith("join") || before.endsWith("from (") || before.endsWith("((");
    }

    private static boolean hasAlias(String definition, String own) {
        for (int at = definition.indexOf(own); at >= 0; at = definition.indexOf(own, at + 1)) {
            int end = at + own.length();
            if (end == definition.length() || definition.charAt(end) != '.') {
                return true;
            }
        }
        return false;
    }

    private static int quoted(String text, int start) {
        char quote = text.charAt(start);
        int end = start + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '\\' && quote != '`') {
                end += 2;
            } else if (c == quote) {
                if (end + 1 < text.length() && text.charAt(end + 1) == quote) {
                    end += 2;
                } else {
                    return end + 1;
                }
            } else {
                end++;
            }
        }
        return text.length();
    }
}
