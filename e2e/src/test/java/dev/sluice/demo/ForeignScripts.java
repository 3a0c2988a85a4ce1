package dev.sluice.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * Scripts that nobody here wrote, as they stand in jars of Maven Central; the build puts the jars beside the tests.
 * Camunda's history begins with the oldest jar of its engine and goes on with the upgrades of the newest.
 */
final class ForeignScripts {
    private static final String CAMUNDA = "org/camunda/bpm/engine/db/";
    private static final int FIRST_MINOR = 1;
    private static final int LAST_MINOR = 24;

    private final Path jars;
    private final Path unpacked;

    /** @param jars the folder that the build fills */
    ForeignScripts(Path jars, Path unpacked) {
        this.jars = jars;
        this.unpacked = unpacked;
    }

    /** One script per engine that do the same, as files. */
    record Step(String title, Path postgresql, Path mariadb) {
        Map<String, String> texts() throws IOException {
            return Map.of("postgresql", Files.readString(postgresql), "mariadb", Files.readString(mariadb));
        }

        Path of(String engine) {
            return engine.equals("mariadb") ? mariadb : postgresql;
        }
    }

    /** Quartz's tables. */
    List<Step> quartz() throws IOException {
        String folder = "org/quartz/impl/jdbcjobstore/";
        return List.of(
                step("Quartz", "quartz-2.5.2.jar", folder + "tables_postgres.sql", folder + "tables_mysql_innodb.sql"));
    }

    /** The tables of Camunda's engine as they were in 2014, and every upgrade since, in order. */
    List<Step> camunda() throws IOException {
        List<Step> steps = new ArrayList<>();
        for (String part : List.of("engine", "history", "identity")) {
            steps.add(step(
                    "Camunda 7." + FIRST_MINOR + " " + part,
                    "camunda-engine-7.1.0-Final.jar",
                    CAMUNDA + "create/activiti.postgres.create." + part + ".sql",
                    CAMUNDA + "create/activiti.mysql.create." + part + ".sql"));
        }
        for (int minor = FIRST_MINOR; minor < LAST_MINOR; minor++) {
            String file = "_engine_7." + minor + "_to_7." + (minor + 1) + ".sql";
            steps.add(step(
                    "Camunda 7." + (minor + 1),
                    "camunda-engine-7.24.0.jar",
                    CAMUNDA + "upgrade/postgres" + file,
                    CAMUNDA + "upgrade/mysql" + file));
        }
        return steps;
    }

    private Step step(String title, String jar, String postgresql, String mariadb) throws IOException {
        try (var from = new JarFile(jars.resolve(jar).toFile())) {
            return new Step(title, unpack(from, postgresql), unpack(from, mariadb));
        }
    }

    private Path unpack(JarFile jar, String entry) throws IOException {
        Path file = unpacked.resolve(entry);
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
        ZipEntry found = Optional.ofNullable(jar.getEntry(entry))
                .orElseThrow(() -> new IOException(jar.getName() + " has no " + entry));
        try (InputStream in = jar.getInputStream(found)) {
            Files.copy(in, file);
        }
        return file;
    }
}
