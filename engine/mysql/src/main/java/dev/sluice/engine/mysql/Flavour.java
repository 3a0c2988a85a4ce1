package dev.sluice.engine.mysql;

import dev.sluice.engine.mysql.dialect.MariadbDialect;
import dev.sluice.engine.mysql.dialect.MysqlDialect;
import dev.sluice.engine.mysql.schema.Catalog;
import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.dialect.EngineId;

/**
 * What differs between the two servers.
 *
 * @param oldest the first version whose single definition statements are atomic, which executing changes needs
 */
record Flavour(EngineId id, String label, String other, Version oldest, Dialect dialect, Catalog catalog) {
    static final Flavour MARIADB = of("MariaDB", "MySQL", new Version(10, 6), new MariadbDialect(), Catalog.MARIADB);
    static final Flavour MYSQL = of("MySQL", "MariaDB", new Version(8, 0), new MysqlDialect(), Catalog.MYSQL);

    /** A server's version, as far as it matters here. */
    record Version(int major, int minor) {
        static Version of(String banner) {
            // Old replication masks MariaDB as 5.5.5-10.6.7-MariaDB.
            String[] parts = banner.replaceFirst("^5\\.5\\.5-", "").split("[^0-9]+", 3);
            return new Version(number(parts, 0), number(parts, 1));
        }

        private static int number(String[] parts, int at) {
            return parts.length > at && parts[at].matches("\\d{1,6}") ? Integer.parseInt(parts[at]) : 0;
        }

        boolean atLeast(Version other) {
            return major > other.major || major == other.major && minor >= other.minor;
        }

        @Override
        public String toString() {
            return major + "." + minor;
        }
    }

    private static Flavour of(String label, String other, Version oldest, Dialect dialect, Catalog catalog) {
        return new Flavour(dialect.engine(), label, other, oldest, dialect, catalog);
    }

    /** Whether a banner is that of this flavour. */
    boolean speaks(String banner) {
        return banner.contains("MariaDB") == label.equals("MariaDB");
    }

    static String version(String banner) {
        String plain = banner.replaceFirst("^5\\.5\\.5-", "");
        return plain.replaceFirst("[^0-9.].*$", "");
    }
}
