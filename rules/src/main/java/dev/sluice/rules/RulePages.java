package dev.sluice.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The handbook's page of each rule, in Markdown: why, bad, good, how to fix. */
public final class RulePages {
    private RulePages() {}

    /** Empty when there is no such rule. */
    public static Optional<String> page(String rule) {
        if (RuleCatalogue.find(rule).isEmpty()) {
            return Optional.empty();
        }
        try (InputStream page = RulePages.class.getResourceAsStream("pages/" + rule + ".md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
