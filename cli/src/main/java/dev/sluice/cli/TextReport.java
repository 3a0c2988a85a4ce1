package dev.sluice.cli;

import dev.sluice.sql.review.Finding;
import dev.sluice.sql.review.Level;
import dev.sluice.sql.text.Position;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** For people and for editors that follow {@code file:line:column:}. */
final class TextReport {
    private TextReport() {}

    static void print(List<Reviewed> files, PrintWriter out) {
        Map<Level, Integer> counts = new TreeMap<>();
        int statements = 0;
        for (Reviewed file : files) {
            statements += file.verdict().statements();
            for (Finding finding : file.verdict().findings()) {
                Position at = finding.at().start();
                counts.merge(finding.level(), 1, Integer::sum);
                out.println(file.path() + ":" + at.line() + ":" + at.column() + ": " + word(finding.level()) + ": "
                        + finding.message() + " [" + finding.rule() + "]");
            }
        }
        String found = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + word(entry.getKey()))
                .collect(Collectors.joining(", "));
        String engines =
                files.stream().map(Reviewed::engine).distinct().sorted().collect(Collectors.joining(", "));
        out.println(count(files.size(), "file") + ", " + count(statements, "statement") + " of " + engines + ": "
                + (found.isEmpty() ? "no findings" : found));
    }

    private static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
