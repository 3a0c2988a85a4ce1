package dev.sluice.engine.mysql.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The tokens of one statement, as far as the executor must know them: what runs must be classified even where no
 * parser can read it. Comments are left out; the content of {@code /*! … *}{@code /} is code.
 */
record Words(String text, List<Token> tokens) {
    enum Kind {
        WORD,
        /** In backticks; {@code value} without them. */
        NAME,
        STRING,
        /** {@code @x} and {@code @@x}, lower case. */
        VARIABLE,
        SYMBOL
    }

    /** @param value words in upper case */
    record Token(Kind kind, String value, String written, int start, int end) {
        boolean is(String word) {
            return kind == Kind.WORD && value.equals(word);
        }

        boolean isName() {
            return kind == Kind.WORD || kind == Kind.NAME;
        }

        boolean symbol(String s) {
            return kind == Kind.SYMBOL && value.equals(s);
        }
    }

    static final Token NONE = new Token(Kind.SYMBOL, "", "", 0, 0);

    static Words of(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end;
            if (Character.isWhitespace(c) || c == '\u00a0') {
                i++;
                continue;
            }
            if (c == '#' || dashes(text, i)) {
                i = lineEnd(text, i);
                continue;
            }
            if (text.startsWith("/*", i)) {
                i = comment(text, i);
                continue;
            }
            if (text.startsWith("*/", i)) {
                i += 2;
                continue;
            }
            if (c == '\'' || c == '"' || c == '`') {
                end = quoted(text, i);
                String inner = text.substring(i + 1, Math.max(i + 1, end - 1));
                tokens.add(new Token(
                        c == '`' ? Kind.NAME : Kind.STRING, inner.replace("" + c + c, "" + c), inner, i, end));
            } else if (c == '@') {
                end = variable(text, i);
                tokens.add(new Token(
                        Kind.VARIABLE,
                        text.substring(i, end).toLowerCase(Locale.ROOT),
                        text.substring(i, end),
                        i,
                        end));
            } else if (wordPart(c)) {
                end = i;
                while (end < text.length() && wordPart(text.charAt(end))) {
                    end++;
                }
                String written = text.substring(i, end);
                tokens.add(new Token(Kind.WORD, written.toUpperCase(Locale.ROOT), written, i, end));
            } else {
                end = text.startsWith(":=", i) ? i + 2 : i + 1;
                tokens.add(new Token(Kind.SYMBOL, text.substring(i, end), text.substring(i, end), i, end));
            }
            i = end;
        }
        return new Words(text, List.copyOf(tokens));
    }

    Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NONE;
    }

    /** The first word; empty for what starts otherwise. */
    String verb() {
        return at(0).kind() == Kind.WORD ? at(0).value() : "";
    }

    boolean starts(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!at(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean has(String word) {
        return tokens.stream().anyMatch(t -> t.is(word));
    }

    boolean hasPair(String first, String second) {
        return indexOfPair(first, second) >= 0;
    }

    int indexOfPair(String first, String second) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (at(i).is(first) && at(i + 1).is(second)) {
                return i;
            }
        }
        return -1;
    }

    int indexOf(String word) {
        for (int i = 0; i < tokens.size(); i++) {
            if (at(i).is(word)) {
                return i;
            }
        }
        return -1;
    }

    Words from(int token) {
        return token >= tokens.size() ? of("") : of(text.substring(at(token).start()));
    }

    private static boolean dashes(String text, int i) {
        return text.startsWith("--", i) && (i + 2 >= text.length() || Character.isWhitespace(text.charAt(i + 2)));
    }

    private static int lineEnd(String text, int i) {
        int end = text.indexOf('\n', i);
        return end < 0 ? text.length() : end;
    }

    private static int comment(String text, int i) {
        boolean code = text.startsWith("/*!", i) || text.startsWith("/*M!", i);
        if (!code || text.startsWith("!999999", text.indexOf('!', i))) {
            int end = text.indexOf("*/", i + 2);
            return end < 0 ? text.length() : end + 2;
        }
        int end = text.indexOf('!', i) + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int quoted(String text, int i) {
        char quote = text.charAt(i);
        int end = i + 1;
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

    private static int variable(String text, int i) {
        int end = i;
        while (end < text.length() && text.charAt(end) == '@') {
            end++;
        }
        if (end < text.length() && "`'\"".indexOf(text.charAt(end)) >= 0) {
            return quoted(text, end);
        }
        while (end < text.length() && (wordPart(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private static boolean wordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
