package dev.sluice.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Tells the engine from a script's own words, as far as its first 64 Ki characters go. */
final class EngineGuess {
    static final int PEEK = 1 << 16;
    private static final Pattern MYSQL = Pattern.compile(
            "`\\w+`|\\bENGINE\\s*=|\\bAUTO_INCREMENT\\b|^\\s*DELIMITER\\s|\\bUNSIGNED\\b|\\bCHARSET\\b|/\\*!\\d{5}"
                    + "|\\b(?:TINY|MEDIUM|LONG)(?:TEXT|INT|BLOB)\\b|\\bON\\s+DUPLICATE\\s+KEY\\b",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern MARIADB = Pattern.compile("/\\*M!\\d{5}|-- MariaDB dump", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTGRESQL = Pattern.compile(
            "::\\w|\\$\\w*\\$|\\b(?:BIG|SMALL)?SERIAL\\b|\\bTIMESTAMPTZ\\b|\\bJSONB\\b|\\bCONCURRENTLY\\b|\\bBYTEA\\b",
            Pattern.CASE_INSENSITIVE);

    private EngineGuess() {}

    /** Leaves the reader, which must support marks, where it was. */
    static String of(Reader script) {
        try {
            script.mark(PEEK);
            char[] buffer = new char[PEEK];
            int length = 0;
            for (int read = 0; read >= 0 && length < PEEK; length += Math.max(read, 0)) {
                read = script.read(buffer, length, PEEK - length);
            }
            script.reset();
            return of(new String(buffer, 0, length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(String text) {
        if (MARIADB.matcher(text).find()) {
            return "mariadb";
        }
        long mysql = MYSQL.matcher(text).results().limit(100).count();
        long postgresql = POSTGRESQL.matcher(text).results().limit(100).count();
        return mysql > postgresql ? "mysql" : "postgresql";
    }
}
