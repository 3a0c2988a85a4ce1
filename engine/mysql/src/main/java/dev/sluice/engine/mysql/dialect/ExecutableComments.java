package dev.sluice.engine.mysql.dialect;

/**
 * Opens comments that the server runs, so that what it would run is read, and blanks those that it skips. Every
 * character keeps its offset.
 *
 * <p>MySQL runs the content of a comment that starts with an exclamation mark, unless a version of five or six digits
 * follows that is newer than the server. MariaDB does the same but skips 50700 to 99999, which mean MySQL, and knows a
 * second form with {@code M!} of its own.
 */
final class ExecutableComments {
    private final char[] text;
    private final boolean mariadb;
    private final int version;
    private int open;

    private ExecutableComments(String text, boolean mariadb, int version) {
        this.text = text.toCharArray();
        this.mariadb = mariadb;
        this.version = version;
    }

    static String open(String text, boolean mariadb, int version) {
        boolean none = !text.contains("/*!") && !(mariadb && text.contains("/*M!"));
        return none ? text : new ExecutableComments(text, mariadb, version).opened();
    }

    private String opened() {
        int i = 0;
        while (i < text.length) {
            char c = text[i];
            if (c == '\'' || c == '"' || c == '`') {
                i = behindQuote(i, c);
            } else if (c == '#' || is(i, "--") && (i + 2 >= text.length || text[i + 2] <= ' ')) {
                while (i < text.length && text[i] != '\n') {
                    i++;
                }
            } else if (is(i, "/*")) {
                i = comment(i);
            } else if (open > 0 && is(i, "*/")) {
                open--;
                i = blank(i, i + 2);
            } else {
                i++;
            }
        }
        return new String(text);
    }

    private int comment(int start) {
        boolean own = mariadb && is(start, "/*M!");
        if (!own && !is(start, "/*!")) {
            return behind(start + 2);
        }
        int digits = start + (own ? 4 : 3);
        int end = digits;
        while (end < text.length && end - digits < 6 && text[end] >= '0' && text[end] <= '9') {
            end++;
        }
        int wanted = end - digits < 5 ? 0 : Integer.parseInt(new String(text, digits, end - digits));
        if (end - digits < 5) {
            end = digits;
        }
        boolean foreign = mariadb && !own && wanted >= 50_700 && wanted <= 99_999;
        if (wanted > version || foreign) {
            return blank(start, behind(end));
        }
        open++;
        return blank(start, end);
    }

    private int behindQuote(int start, char quote) {
        int i = start + 1;
        while (i < text.length && text[i] != quote) {
            i += text[i] == '\\' && quote != '`' ? 2 : 1;
        }
        return i + 1;
    }

    private int behind(int from) {
        for (int i = from; i < text.length; i++) {
            if (is(i, "*/")) {
                return i + 2;
            }
        }
        return text.length;
    }

    private int blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] != '\n' && text[i] != '\r') {
                text[i] = ' ';
            }
        }
        return to;
    }

    private boolean is(int at, String wanted) {
        for (int i = 0; i < wanted.length(); i++) {
            if (at + i >= text.length || text[at + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
