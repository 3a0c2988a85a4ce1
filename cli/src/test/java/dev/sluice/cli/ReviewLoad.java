package dev.sluice.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the scripts that the speed of review is measured with; the same arguments give the same bytes. Runs from its
 * source: {@code java ReviewLoad.java mixed 15000 mixed.sql}, {@code inserts 100 inserts.sql} (megabytes),
 * {@code files 1000 folder}.
 */
final class ReviewLoad {
    private static final int KINDS = 10;

    private ReviewLoad() {}

    public static void main(String... arguments) throws IOException {
        int size = Integer.parseInt(arguments[1]);
        Path target = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "mixed" -> mixed(size, target, "");
            case "mysql" -> mixed(size, target, " ENGINE=InnoDB");
            case "inserts" -> inserts((long) size << 20, target);
            case "files" -> files(size, target);
            default -> throw new IllegalArgumentException("mixed, mysql, inserts or files, not " + arguments[0]);
        }
    }

    /** DDL and some changes of rows, about 60 bytes each; every table is made once and altered a few times. */
    static void mixed(int statements, Path target, String tableOptions) throws IOException {
        try (Writer out = Files.newBufferedWriter(target)) {
            for (int i = 0; i < statements; i++) {
                out.write(statement(i % KINDS, i / KINDS, tableOptions));
            }
        }
    }

    private static String statement(int kind, int n, String tableOptions) {
        String table = "work_order_" + n;
        return switch (kind) {
            case 0 ->
                "CREATE TABLE " + table + " (id bigint PRIMARY KEY, serial_no varchar(40) NOT NULL,\n"
                        + "  station int, made_at timestamp)" + tableOptions + ";\n";
            case 1 -> "ALTER TABLE " + table + " ADD COLUMN batch_no varchar(20);\n";
            case 2 -> "CREATE INDEX idx_" + table + "_station ON " + table + " (station);\n";
            case 3 -> "ALTER TABLE " + table + " ADD CONSTRAINT ck CHECK (station > 0);\n";
            case 4 -> "INSERT INTO " + table + " (id, serial_no) VALUES (1, 'A-1');\n";
            case 5 -> "UPDATE " + table + " SET station = 7 WHERE id = 1;\n";
            case 6 -> "ALTER TABLE " + table + " ADD UNIQUE (serial_no);\n";
            case 7 -> "DELETE FROM " + table + " WHERE made_at < '2020-01-01';\n";
            case 8 -> "CREATE VIEW v_" + n + " AS SELECT id FROM " + table + " WHERE station = 1;\n";
            default -> "DROP VIEW v_" + n + ";\n";
        };
    }

    private static void inserts(long bytes, Path target) throws IOException {
        try (Writer out = Files.newBufferedWriter(target)) {
            long written = 0;
            for (int i = 0; written < bytes; i++) {
                String line = "INSERT INTO inspection (id, serial_no, station, passed, note) VALUES (" + i + ", 'SN-"
                        + i * 7919L % 1_000_003 + "', " + i % 40 + ", " + (i % 9 != 0)
                        + ", 'torque within limits, visual check done');\n";
                out.write(line);
                written += line.length();
            }
        }
    }

    private static void files(int count, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            StringBuilder script = new StringBuilder();
            for (int kind = 0; kind < 3; kind++) {
                script.append(statement(kind, i, ""));
            }
            Files.writeString(folder.resolve("V%04d__change.sql".formatted(i)), script);
        }
    }
}
