package dev.sluice.cli;

import dev.sluice.sql.review.Finding;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The contract for other tools. */
final class JsonReport {
    private JsonReport() {}

    static void print(List<Reviewed> files, PrintWriter out) {
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("files");
            files.forEach(file -> file(json, file));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void file(JsonGenerator json, Reviewed file) {
        json.writeStartObject();
        json.writeStringProperty("path", file.path());
        json.writeStringProperty("engine", file.engine());
        json.writeNumberProperty("statements", file.verdict().statements());
        json.writeArrayPropertyStart("findings");
        file.verdict().findings().forEach(finding -> finding(json, finding));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("level", finding.level().name());
        json.writeNumberProperty("line", finding.at().start().line());
        json.writeNumberProperty("column", finding.at().start().column());
        json.writeNumberProperty("endLine", finding.at().end().line());
        json.writeNumberProperty("endColumn", finding.at().end().column());
        json.writeNumberProperty("statement", finding.statement());
        json.writeStringProperty("message", finding.message());
        json.writeEndObject();
    }
}
