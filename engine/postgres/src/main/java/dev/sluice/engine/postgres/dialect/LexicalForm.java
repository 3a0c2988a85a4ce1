package dev.sluice.engine.postgres.dialect;

import java.nio.charset.StandardCharsets;

/** How PostgreSQL's tokens look. Meant for text that its parser has accepted; lenient with any other. */
final class LexicalForm {
    /** Bytes of a name that the server keeps. */
    private static final int NAME_BYTES = 63;

    private LexicalForm() {}

    /** Whether white space or a comment starts here. */
    static boolean isSpace(String text, int at) {
        return Character.isWhitespace(text.charAt(at)) || text.startsWith("--", at) || text.startsWith("/*", at);
    }

    static boolean startsWord(char c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80;
    }

    static boolean isQuotedName(String text, int at) {
        char c = text.charAt(at);
        return c == '"' || (c == 'u' || c == 'U') && text.startsWith("&\"", at + 1);
    }

    /** The end of the token, comment or run of white space that starts here. */
    static int end(String text, int at) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (Character.isWhitespace(c)) {
            return at + 1;
        } else if (c == '-' && next == '-') {
            return endOfLine(text, at);
        } else if (c == '/' && next == '*') {
            return endOfComment(text, at);
        } else if (c == '\'' || c == '"') {
            return endOfQuotes(text, at, false);
        } else if ((c == 'e' || c == 'E') && next == '\'') {
            return endOfQuotes(text, at + 1, true);
        } else if ("bBxXnN".indexOf(c) >= 0 && next == '\'') {
            return endOfQuotes(text, at + 1, false);
        } else if ((c == 'u' || c == 'U') && (text.startsWith("&'", at + 1) || text.startsWith("&\"", at + 1))) {
            return endOfQuotes(text, at + 2, false);
        } else if (startsWord(c)) {
            return endOfWord(text, at);
        } else if (isDigit(c) || c == '.' && isDigit(next)) {
            return endOfNumber(text, at);
        } else if (c == '$') {
            return endOfDollar(text, at);
        }
        return at + 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int endOfLine(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int endOfComment(String text, int at) {
        int depth = 1;
        int end = at + 2;
        while (end < text.length() && depth > 0) {
            if (text.startsWith("/*", end)) {
                depth++;
                end += 2;
            } else if (text.startsWith("*/", end)) {
                depth--;
                end += 2;
            } else {
                end++;
            }
        }
        return end;
    }

    private static int endOfQuotes(String text, int open, boolean backslash) {
        char quote = text.charAt(open);
        int end = open + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (backslash && c == '\\') {
                end += 2;
            } else if (c == quote && end + 1 < text.length() && text.charAt(end + 1) == quote) {
                end += 2;
            } else if (c == quote) {
                return end + 1;
            } else {
                end++;
            }
        }
        return text.length();
    }

    private static int endOfWord(String text, int at) {
        int end = at;
        while (end < text.length()
                && (startsWord(text.charAt(end)) || isDigit(text.charAt(end)) || text.charAt(end) == '$')) {
            end++;
        }
        return end;
    }

    private static int endOfNumber(String text, int at) {
        int end = at;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean exponentSign = (c == '+' || c == '-') && "eE".indexOf(text.charAt(end - 1)) >= 0;
            if (!isDigit(c) && c != '.' && !startsWord(c) && !exponentSign) {
                break;
            }
            end++;
        }
        return end;
    }

    /** A parameter, or a string in dollar quotes. */
    private static int endOfDollar(String text, int at) {
        int tag = at + 1;
        while (tag < text.length() && (startsWord(text.charAt(tag)) || isDigit(text.charAt(tag)))) {
            tag++;
        }
        if (tag >= text.length() || text.charAt(tag) != '$') {
            return Math.max(at + 1, tag);
        }
        String quote = text.substring(at, tag + 1);
        int close = text.indexOf(quote, tag + 1);
        return close < 0 ? text.length() : close + quote.length();
    }

    /** A name that was not in quotes, as the server stores it: ASCII letters in lower case, cut to 63 bytes. */
    static String fold(String name) {
        char[] folded = name.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            if (folded[i] >= 'A' && folded[i] <= 'Z') {
                folded[i] += 'a' - 'A';
            }
        }
        return cut(new String(folded));
    }

    /** Up to 63 bytes of a name, whole characters. */
    static String cut(String name) {
        if (name.length() * 3 <= NAME_BYTES || name.getBytes(StandardCharsets.UTF_8).length <= NAME_BYTES) {
            return name;
        }
        int end = 0;
        int bytes = 0;
        while (true) {
            int character = name.codePointAt(end);
            bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (bytes > NAME_BYTES) {
                return name.substring(0, end);
            }
            end += Character.charCount(character);
        }
    }
}
