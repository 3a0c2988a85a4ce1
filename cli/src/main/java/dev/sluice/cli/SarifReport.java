package dev.sluice.cli;

import dev.sluice.rules.RuleSet;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.sql.review.Finding;
import dev.sluice.sql.review.Level;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** SARIF 2.1.0. */
final class SarifReport {
    private SarifReport() {}

    static void print(List<Reviewed> files, PrintWriter out) {
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            tool(json, files);
            json.writeStringProperty("columnKind", "utf16CodeUnits");
            json.writeArrayPropertyStart("results");
            for (Reviewed file : files) {
                file.verdict().findings().forEach(finding -> result(json, file.path(), finding));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void tool(JsonGenerator json, List<Reviewed> files) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "sluice");
        json.writeStringProperty("version", "0.1.0");
        json.writeArrayPropertyStart("rules");
        for (Map.Entry<String, String> rule : rules(files).entrySet()) {
            json.writeStartObject();
            json.writeStringProperty("id", rule.getKey());
            json.writeObjectPropertyStart("shortDescription");
            json.writeStringProperty("text", rule.getValue());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static Map<String, String> rules(List<Reviewed> files) {
        Map<String, String> summaries = new TreeMap<>();
        RuleSet.known().forEach((RuleInfo info) -> summaries.put(info.id(), info.summary()));
        Map<String, String> used = new TreeMap<>();
        for (Reviewed file : files) {
            file.verdict().findings().forEach(f -> used.put(f.rule(), summaries.getOrDefault(f.rule(), f.rule())));
        }
        return used;
    }

    private static void result(JsonGenerator json, String path, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.rule());
        json.writeStringProperty("level", level(finding.level()));
        json.writeObjectPropertyStart("message");
        json.writeStringProperty("text", finding.message());
        json.writeEndObject();
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(path));
        json.writeEndObject();
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", finding.at().start().line());
        json.writeNumberProperty("startColumn", finding.at().start().column());
        json.writeNumberProperty("endLine", finding.at().end().line());
        json.writeNumberProperty("endColumn", finding.at().end().column());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("level", finding.level().name());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String level(Level level) {
        return switch (level) {
            case ERROR -> "error";
            case UNKNOWN, WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            return path;
        }
    }
}
