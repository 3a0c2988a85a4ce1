package dev.sluice.engine.mysql.dialect;

import dev.sluice.engine.mysql.dialect.Token.Kind;
import java.util.Locale;

/** Cuts a text whose executable comments have been opened into tokens, one at a time. */
final class Scanner {
    private static final String[] SYMBOLS = {"<=>", "->>", "<=", ">=", "<>", "!=", "<<", ">>", "||", "&&", ":=", "->"};
    private final String text;
    private int at;

    Scanner(String text) {
        this.text = text;
    }

    void seek(int offset) {
        at = offset;
    }

    Token next() {
        skipBlanks();
        if (at >= text.length()) {
            return new Token(Kind.END, text.length(), text.length(), "", "");
        }
        char c = text.charAt(at);
        return switch (c) {
            case '\'', '"' -> string(at, at);
            case '`' -> quoted();
            case '@' -> variable();
            default -> {
                if ((c == 'N' || c == 'n' || c == 'X' || c == 'x' || c == 'B' || c == 'b') && charAt(at + 1) == '\'') {
                    yield c == 'N' || c == 'n' ? string(at, at + 1) : numberInQuotes();
                }
                if (isDigit(c) || c == '.' && isDigit(charAt(at + 1)) && !afterName()) {
                    yield number();
                }
                yield isWord(c) ? word() : symbol();
            }
        };
    }

    private boolean afterName() {
        return at > 0 && (isWord(text.charAt(at - 1)) || text.charAt(at - 1) == '`');
    }

    private void skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c <= ' ') {
                at++;
            } else if (c == '#' || c == '-' && charAt(at + 1) == '-' && charAt(at + 2) <= ' ') {
                while (at < text.length() && text.charAt(at) != '\n') {
                    at++;
                }
            } else if (c == '/' && charAt(at + 1) == '*') {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    throw new Refusal("this comment is never closed", at, text.length(), false);
                }
                at = end + 2;
            } else {
                return;
            }
        }
    }

    private Token string(int start, int open) {
        StringBuilder value = new StringBuilder();
        char quote = text.charAt(open);
        int i = open + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                value.append(unescaped(text.charAt(i + 1)));
                i += 2;
            } else if (c == quote && charAt(i + 1) == quote) {
                value.append(quote);
                i += 2;
            } else if (c == quote) {
                return token(Kind.STRING, start, i + 1, value.toString());
            } else {
                value.append(c);
                i++;
            }
        }
        throw new Refusal("this string is never closed", start, text.length(), false);
    }

    private static String unescaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '0' -> "\0";
            case 'b' -> "\b";
            case 'Z' -> "\u001a";
            case '%', '_' -> "\\" + c;
            default -> String.valueOf(c);
        };
    }

    private Token quoted() {
        int i = at + 1;
        while (i < text.length()) {
            if (text.charAt(i) == '`') {
                if (charAt(i + 1) != '`') {
                    return token(
                            Kind.QUOTED, at, i + 1, text.substring(at + 1, i).replace("``", "`"));
                }
                i++;
            }
            i++;
        }
        throw new Refusal("this name in backquotes is never closed", at, text.length(), false);
    }

    private Token variable() {
        int start = at;
        boolean system = charAt(at + 1) == '@';
        int i = at + (system ? 2 : 1);
        char c = charAt(i);
        if (!system && (c == '\'' || c == '"' || c == '`')) {
            at = i;
            Token inner = c == '`' ? quoted() : string(i, i);
            return token(Kind.VARIABLE, start, inner.end(), inner.text());
        }
        int from = i;
        while (i < text.length() && (isWord(text.charAt(i)) || text.charAt(i) == '.' || text.charAt(i) == '`')) {
            i++;
        }
        return token(system ? Kind.SYSTEM_VARIABLE : Kind.VARIABLE, start, i, text.substring(from, i));
    }

    private Token numberInQuotes() {
        int end = text.indexOf('\'', at + 2);
        if (end < 0) {
            throw new Refusal("this constant is never closed", at, text.length(), false);
        }
        return token(Kind.NUMBER, at, end + 1, text.substring(at, end + 1));
    }

    private Token number() {
        int i = at;
        while (isDigit(charAt(i))) {
            i++;
        }
        // 12abc is a name; 1e5, 0xff and 0b1 are numbers.
        if (isWord(charAt(i)) && !isExponent(i)) {
            while (isWord(charAt(i))) {
                i++;
            }
            String all = text.substring(at, i);
            boolean bits = all.matches("0x[0-9A-Fa-f]+|0b[01]+");
            return bits ? token(Kind.NUMBER, at, i, all) : word();
        }
        if (charAt(i) == '.') {
            i++;
            while (isDigit(charAt(i))) {
                i++;
            }
        }
        if (isExponent(i)) {
            i += charAt(i + 1) == '+' || charAt(i + 1) == '-' ? 2 : 1;
            while (isDigit(charAt(i))) {
                i++;
            }
        }
        return token(Kind.NUMBER, at, i, text.substring(at, i));
    }

    private boolean isExponent(int i) {
        char sign = charAt(i + 1);
        return (charAt(i) == 'e' || charAt(i) == 'E')
                && (isDigit(sign) || (sign == '+' || sign == '-') && isDigit(charAt(i + 2)));
    }

    private Token word() {
        int i = at;
        while (i < text.length() && isWord(text.charAt(i))) {
            i++;
        }
        return token(Kind.WORD, at, i, text.substring(at, i));
    }

    private Token symbol() {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                return token(Kind.SYMBOL, at, at + symbol.length(), symbol);
            }
        }
        return token(Kind.SYMBOL, at, at + 1, text.substring(at, at + 1));
    }

    private Token token(Kind kind, int start, int end, String value) {
        at = end;
        return new Token(kind, start, end, value, kind == Kind.WORD ? value.toUpperCase(Locale.ROOT) : value);
    }

    private char charAt(int i) {
        return i < text.length() ? text.charAt(i) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '_' || c == '$' || c >= '\u0080';
    }
}
