package dev.sluice.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether everybody can use what is on show: axe's rules for WCAG 2.2 AA and its best practices. */
record Axe(String script) {
    private static final String RUN = """
            async () => (await axe.run(document, {
              resultTypes: ['violations'],
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            })).violations.flatMap((violation) => violation.nodes.map((node) =>
              violation.id + ' (' + violation.help + ') at ' + node.target.join(' ') + ': ' + node.html.slice(0, 160)))
            """;

    static Axe of(Path home) {
        try {
            return new Axe(Files.readString(home.resolve("web/node_modules/axe-core/axe.min.js")));
        } catch (IOException e) {
            throw new UncheckedIOException("axe is missing: the build of web/ fetches it", e);
        }
    }

    /** Fails with each place that breaks a rule. */
    void agrees(Page page, String where) {
        assertThat(violations(page)).as(where).isEmpty();
    }

    List<String> violations(Page page) {
        if ((boolean) page.evaluate("typeof window.axe === 'undefined'")) {
            page.evaluate(script);
        }
        return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
    }
}
