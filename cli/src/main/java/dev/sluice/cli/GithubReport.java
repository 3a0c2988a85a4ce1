package dev.sluice.cli;

import dev.sluice.sql.review.Finding;
import dev.sluice.sql.review.Level;
import java.io.PrintWriter;
import java.util.List;

/** Workflow commands that GitHub turns into annotations. */
final class GithubReport {
    private GithubReport() {}

    static void print(List<Reviewed> files, PrintWriter out) {
        for (Reviewed file : files) {
            file.verdict().findings().forEach(finding -> out.println(line(file.path(), finding)));
        }
    }

    private static String line(String path, Finding finding) {
        return "::" + command(finding.level()) + " file=" + property(path)
                + ",line=" + finding.at().start().line()
                + ",endLine=" + finding.at().end().line()
                + ",col=" + finding.at().start().column()
                + ",endColumn=" + finding.at().end().column()
                + ",title=" + property(finding.rule())
                + "::" + data(finding.message());
    }

    private static String command(Level level) {
        return switch (level) {
            case ERROR -> "error";
            case UNKNOWN, WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
