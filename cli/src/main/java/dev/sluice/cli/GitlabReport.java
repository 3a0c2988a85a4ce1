package dev.sluice.cli;

import dev.sluice.sql.review.Finding;
import dev.sluice.sql.review.Level;
import dev.sluice.sql.text.Script;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** GitLab's code quality report. */
final class GitlabReport {
    private GitlabReport() {}

    static void print(List<Reviewed> files, PrintWriter out) {
        Map<String, Integer> seen = new HashMap<>();
        Json.write(out, json -> {
            json.writeStartArray();
            for (Reviewed file : files) {
                for (Finding finding : file.verdict().findings()) {
                    issue(json, file.path(), finding, seen);
                }
            }
            json.writeEndArray();
        });
    }

    private static void issue(JsonGenerator json, String path, Finding finding, Map<String, Integer> seen) {
        json.writeStartObject();
        json.writeStringProperty("description", finding.message());
        json.writeStringProperty("check_name", finding.rule());
        json.writeStringProperty("fingerprint", fingerprint(path, finding, seen));
        json.writeStringProperty("severity", severity(finding.level()));
        json.writeObjectPropertyStart("location");
        json.writeStringProperty("path", path);
        json.writeObjectPropertyStart("lines");
        json.writeNumberProperty("begin", finding.at().start().line());
        json.writeNumberProperty("end", finding.at().end().line());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Without the line, so that a finding that only moves stays the same; equal ones are numbered. */
    private static String fingerprint(String path, Finding finding, Map<String, Integer> seen) {
        String base = path + '\n' + finding.rule() + '\n' + finding.message();
        int count = seen.merge(base, 1, Integer::sum);
        return Script.digestOf(base + '\n' + count).substring("sha256:".length());
    }

    private static String severity(Level level) {
        return switch (level) {
            case ERROR -> "critical";
            case UNKNOWN -> "major";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }
}
