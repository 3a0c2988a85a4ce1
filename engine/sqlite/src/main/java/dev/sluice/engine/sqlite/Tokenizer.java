package dev.sluice.engine.sqlite;

import dev.sluice.engine.sqlite.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts one statement into tokens by SQLite's rules; white space and comments are left out. */
final class Tokenizer {
    private static final List<String> LONG_OPERATORS =
            List.of("->>", "->", "||", "<<", ">>", "<=", ">=", "<>", "!=", "==");

    private final String sql;
    private int at;

    private Tokenizer(String sql) {
        this.sql = sql;
    }

    /** Never throws; the last token is an {@link Kind#END}. */
    static List<Token> tokens(String sql) {
        return new Tokenizer(sql).read();
    }

    private List<Token> read() {
        List<Token> tokens = new ArrayList<>();
        for (skipGaps(); at < sql.length(); skipGaps()) {
            int start = at;
            Kind kind = token(sql.charAt(at));
            at = Math.min(Math.max(at, start + 1), sql.length());
            tokens.add(new Token(kind, sql.substring(start, at), start, at));
        }
        tokens.add(new Token(Kind.END, "", sql.length(), sql.length()));
        return tokens;
    }

    private void skipGaps() {
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at)) || sql.charAt(at) == '\uFEFF') {
                at++;
            } else if (sql.startsWith("--", at)) {
                int end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end + 1;
            } else if (sql.startsWith("/*", at)) {
                int end = sql.indexOf("*/", at + 2);
                at = end < 0 ? sql.length() : end + 2;
            } else {
                return;
            }
        }
    }

    private Kind token(char c) {
        switch (c) {
            case '\'' -> {
                quoted('\'');
                return Kind.STRING;
            }
            case '"', '`' -> {
                quoted(c);
                return Kind.QUOTED_NAME;
            }
            case '[' -> {
                int end = sql.indexOf(']', at);
                at = end < 0 ? sql.length() : end + 1;
                return Kind.QUOTED_NAME;
            }
            case '?', ':', '@', '$', '#' -> {
                at++;
                word();
                return Kind.PARAMETER;
            }
            default -> {
                return plain(c);
            }
        }
    }

    private Kind plain(char c) {
        char next = at + 1 < sql.length() ? sql.charAt(at + 1) : ' ';
        if ((c == 'x' || c == 'X') && next == '\'') {
            at++;
            quoted('\'');
            return Kind.BLOB;
        }
        if (isDigit(c) || c == '.' && isDigit(next)) {
            number();
            return Kind.NUMBER;
        }
        if (isWordPart(c)) {
            word();
            return Kind.WORD;
        }
        at += LONG_OPERATORS.stream()
                .filter(operator -> sql.startsWith(operator, at))
                .mapToInt(String::length)
                .findFirst()
                .orElse(1);
        return Kind.OPERATOR;
    }

    private void quoted(char quote) {
        at++;
        while (at < sql.length()) {
            if (sql.charAt(at++) == quote) {
                if (at >= sql.length() || sql.charAt(at) != quote) {
                    return;
                }
                at++;
            }
        }
    }

    private void number() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            char before = at == 0 ? ' ' : sql.charAt(at - 1);
            boolean exponentSign =
                    (c == '+' || c == '-') && (before == 'e' || before == 'E') && !sql.startsWith("0x", at);
            if (!isWordPart(c) && c != '.' && !exponentSign) {
                return;
            }
            at++;
        }
    }

    private void word() {
        while (at < sql.length() && isWordPart(sql.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || isDigit(c)
                || c == '_'
                || c == '$'
                || c >= 0x80 && !Character.isSpaceChar(c);
    }
}
