package dev.sluice.engine.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The first tokens of a statement: unquoted words in upper case, quoted names in their double quotes, strings as
 * {@code '…'} with their content, every other character by itself. Comments are skipped. No more of SQL than it takes
 * to tell by its leading words how a statement must be executed.
 */
final class PgTokens {
    private final String sql;
    private int at;

    private PgTokens(String sql) {
        this.sql = sql;
    }

    static List<String> of(String sql, int most) {
        PgTokens reading = new PgTokens(sql);
        List<String> tokens = new ArrayList<>();
        while (tokens.size() < most) {
            reading.skipGaps();
            if (reading.at >= sql.length()) {
                break;
            }
            tokens.add(reading.token());
        }
        return tokens;
    }

    private String token() {
        int from = at;
        char c = sql.charAt(at);
        if (c == '"' || c == '\'') {
            at = closing(c) + 1;
            return sql.substring(from, Math.min(at, sql.length()));
        }
        if (Character.isLetterOrDigit(c) || c == '_') {
            while (at < sql.length() && wordPart(sql.charAt(at))) {
                at++;
            }
            return sql.substring(from, at).toUpperCase(Locale.ROOT);
        }
        at++;
        return String.valueOf(c);
    }

    private static boolean wordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    /** A doubled quote is part of the text: it reads as two texts side by side, which is all that matters here. */
    private int closing(char quote) {
        int end = at;
        do {
            end = sql.indexOf(quote, end + 1);
            if (end < 0) {
                return sql.length();
            }
            if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                end++;
            } else {
                return end;
            }
        } while (true);
    }

    private void skipGaps() {
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at)) || sql.charAt(at) == '\u00a0') {
                at++;
            } else if (sql.startsWith("--", at)) {
                int end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end + 1;
            } else if (sql.startsWith("/*", at)) {
                skipBlock();
            } else {
                return;
            }
        }
    }

    private void skipBlock() {
        int depth = 0;
        do {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < sql.length());
    }
}
