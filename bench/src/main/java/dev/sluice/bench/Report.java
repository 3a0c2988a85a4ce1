package dev.sluice.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A day's results: one Markdown file, one section per program; a program that runs again replaces its section. */
final class Report {
    private final Path file;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private Report(Path file) {
        this.file = file;
    }

    static Report of(Path home) throws IOException {
        var report = new Report(home.resolve("bench/results/" + LocalDate.now() + ".md"));
        if (Files.exists(report.file)) {
            String title = "";
            for (String line : Files.readAllLines(report.file)) {
                title = line.startsWith("## ") ? line.substring(3) : title;
                if (!title.isEmpty() && !line.startsWith("## ")) {
                    report.sections
                            .computeIfAbsent(title, ignored -> new ArrayList<>())
                            .add(line);
                }
            }
        }
        return report;
    }

    /** Writes the file with this section in it. */
    void section(String title, List<String> lines) throws IOException {
        List<String> section = new ArrayList<>();
        section.add("");
        section.addAll(lines);
        section.add("");
        sections.put(title, section);
        List<String> all = new ArrayList<>(List.of("# Measured on " + LocalDate.now(), "", machine(), ""));
        sections.forEach((name, body) -> {
            all.add("## " + name);
            all.addAll(body);
        });
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", all).strip() + "\n");
        System.out.println("## " + title + "\n" + String.join("\n", section));
    }

    private static String machine() throws IOException {
        return "Machine: " + Runtime.getRuntime().availableProcessors() + " cores, " + Memory.ofMachineGib()
                + " GiB, Linux, JDK " + Runtime.version().feature()
                + ". To reproduce: `make bench`; what is measured and how stands in [bench/README.md](../README.md).";
    }
}
