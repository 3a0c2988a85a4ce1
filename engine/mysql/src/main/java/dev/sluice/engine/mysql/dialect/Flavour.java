package dev.sluice.engine.mysql.dialect;

import java.util.Set;

/**
 * In what the two dialects differ as far as the reader cares.
 *
 * @param mariadb whether MariaDB's own clauses are read and MySQL's own refused
 * @param version of the server that comments with a version are judged for: {@code 80040} is 8.0.40, {@code 110405}
 *     is 11.4.5
 */
record Flavour(boolean mariadb, int version, Set<String> reserved) {
    /** Newer than any server: every versioned comment of the dialect is code. */
    static final int NEWEST = 999_999;

    static Flavour mysql(int version) {
        return new Flavour(false, version, ReservedWords.MYSQL);
    }

    static Flavour mariadb(int version) {
        return new Flavour(true, version, ReservedWords.MARIADB);
    }
}
