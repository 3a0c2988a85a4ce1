package dev.sluice.cli;

import dev.sluice.sql.review.Finding;
import dev.sluice.sql.review.Level;
import java.io.PrintWriter;
import java.util.List;

/** JUnit's XML: a suite per file, a case per finding; a file without findings is one case that passes. */
final class JunitReport {
    private JunitReport() {}

    static void print(List<Reviewed> files, PrintWriter out) {
        out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        out.println("<testsuites name=\"sluice\">");
        files.forEach(file -> suite(file, out));
        out.println("</testsuites>");
    }

    private static void suite(Reviewed file, PrintWriter out) {
        List<Finding> findings = file.verdict().findings();
        out.println("  <testsuite name=\"" + escaped(file.path()) + "\" tests=\"" + Math.max(1, findings.size())
                + "\" failures=\"" + count(findings, Level.ERROR) + "\" errors=\"" + count(findings, Level.UNKNOWN)
                + "\">");
        findings.forEach(finding -> testcase(file.path(), finding, out));
        if (findings.isEmpty()) {
            out.println("    <testcase name=\"no findings\" classname=\"" + escaped(file.path()) + "\"/>");
        }
        out.println("  </testsuite>");
    }

    private static void testcase(String path, Finding finding, PrintWriter out) {
        int line = finding.at().start().line();
        String place = path + ":" + line + ":" + finding.at().start().column();
        out.println("    <testcase name=\"" + escaped(finding.rule() + " at line " + line) + "\" classname=\""
                + escaped(path) + "\" file=\"" + escaped(path) + "\" line=\"" + line + "\">");
        String element = element(finding.level());
        String body = escaped(place + ": " + finding.message());
        out.println(
                element.equals("system-out")
                        ? "      <system-out>" + body + "</system-out>"
                        : "      <" + element + " type=\"" + finding.level() + "\" message=\""
                                + escaped(finding.message()) + "\">" + body + "</" + element + ">");
        out.println("    </testcase>");
    }

    /** Warnings do not fail a build. */
    private static String element(Level level) {
        return switch (level) {
            case ERROR -> "failure";
            case UNKNOWN -> "error";
            case WARNING, INFO -> "system-out";
        };
    }

    private static long count(List<Finding> findings, Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    private static String escaped(String text) {
        StringBuilder xml = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        });
        return xml.toString();
    }
}
