package dev.sluice.engine.postgres.dialect;

import java.util.Arrays;
import java.util.Locale;

/**
 * The tokens of a statement that PostgreSQL has accepted: comments left out, each symbol a token of its own. Tokens are
 * numbered from 0; offsets count UTF-16 units.
 */
final class Tokens {
    private final String text;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int count;

    Tokens(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            int end = LexicalForm.end(text, at);
            if (!LexicalForm.isSpace(text, at)) {
                add(at, end);
            }
            at = end;
        }
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    int count() {
        return count;
    }

    int start(int token) {
        return token < count ? starts[token] : text.length();
    }

    int end(int token) {
        return token < 0 ? 0 : token < count ? ends[token] : text.length();
    }

    /** The token that covers the offset, else the first behind it. */
    int at(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        if (found >= 0) {
            return found;
        }
        int before = -found - 2;
        return before >= 0 && ends[before] > offset ? before : before + 1;
    }

    boolean is(int token, char symbol) {
        return token >= 0 && token < count && text.charAt(starts[token]) == symbol && ends[token] == starts[token] + 1;
    }

    boolean is(int token, String word) {
        return token >= 0
                && token < count
                && ends[token] - starts[token] == word.length()
                && text.regionMatches(true, starts[token], word, 0, word.length());
    }

    boolean isQuoted(int token) {
        return token >= 0 && token < count && LexicalForm.isQuotedName(text, starts[token]);
    }

    /** Upper case, as written otherwise. */
    String word(int token) {
        return token >= 0 && token < count
                ? text.substring(starts[token], ends[token]).toUpperCase(Locale.ROOT)
                : "";
    }

    boolean isWord(int token) {
        return token >= 0 && token < count && LexicalForm.startsWord(text.charAt(starts[token]));
    }

    /** Whether the token is this name, as the server stores it. */
    boolean isName(int token, String name) {
        if (token < 0 || token >= count) {
            return false;
        }
        if (isQuoted(token)) {
            int open = text.indexOf('"', starts[token]);
            return text.substring(open + 1, ends[token] - 1)
                    .replace("\"\"", "\"")
                    .equals(name);
        }
        return isWord(token)
                && LexicalForm.fold(text.substring(starts[token], ends[token])).equals(name);
    }

    /** The first token from {@code from} on that is this name, else -1. */
    int find(int from, String name) {
        for (int token = Math.max(0, from); token < count; token++) {
            if (isName(token, name)) {
                return token;
            }
        }
        return -1;
    }

    /** The first token from {@code from} on that is this word, else -1. */
    int findWord(int from, String word) {
        for (int token = Math.max(0, from); token < count; token++) {
            if (is(token, word)) {
                return token;
            }
        }
        return -1;
    }

    /** The bracket that closes the one at {@code open}; the last token when none does. */
    int close(int open) {
        int depth = 0;
        for (int token = open; token < count; token++) {
            depth += depthChange(token);
            if (depth == 0) {
                return token;
            }
        }
        return count - 1;
    }

    /** The last token of the list element that starts at {@code first}: before its comma or closing bracket. */
    int lastOfElement(int first) {
        int depth = 0;
        for (int token = first; token < count; token++) {
            depth += depthChange(token);
            if (depth < 0 || depth == 0 && is(token, ',')) {
                return Math.max(first, token - 1);
            }
        }
        return count - 1;
    }

    int depthChange(int token) {
        if (token < 0 || token >= count || ends[token] != starts[token] + 1) {
            return 0;
        }
        return switch (text.charAt(starts[token])) {
            case '(', '[' -> 1;
            case ')', ']' -> -1;
            default -> 0;
        };
    }

    /** The last token of the dotted name that starts at {@code first}. */
    int lastOfName(int first) {
        int token = first;
        while (is(token + 1, '.')) {
            token += 2;
        }
        return token;
    }
}
