package dev.sluice.cli;

import dev.sluice.rules.ReviewRequest;
import dev.sluice.rules.Reviewer;
import dev.sluice.rules.RuleSet;
import dev.sluice.rules.walk.WalkThrough;
import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.review.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/**
 * A file of cases for one rule and one engine. {@code -- case: title} begins a script of its own; inside,
 * {@code -- settings: {…}} gives parameters, {@code -- schema:} and {@code -- script:} part the starting schema from the
 * script, and {@code -- finding: message} stands above each line where a finding begins.
 */
final class RuleCases {
    private static final String FINDING = "-- finding: ";

    private final String rule;
    private final Dialect dialect;

    RuleCases(String rule, Dialect dialect) {
        this.rule = rule;
        this.dialect = dialect;
    }

    /** The same file with the findings that the rule really reports. */
    String rewritten(String file) {
        List<String> bare =
                file.lines().filter(line -> !line.startsWith(FINDING)).toList();
        List<List<String>> cases = new ArrayList<>();
        for (String line : bare) {
            if (line.startsWith("-- case:") || cases.isEmpty()) {
                cases.add(new ArrayList<>());
            }
            cases.getLast().add(line);
        }
        return cases.stream().map(this::judged).collect(Collectors.joining());
    }

    private String judged(List<String> lines) {
        int script = lines.indexOf("-- script:") + 1;
        int schema = lines.indexOf("-- schema:") + 1;
        ReviewRequest request = ReviewRequest.of(rules(lines));
        if (schema > 0) {
            WalkThrough walk = new WalkThrough(dialect, Optional.empty());
            String ddl = String.join("\n", lines.subList(schema, script - 1));
            dialect.split(ddl).forEach(unit -> walk.apply(dialect.parse(unit)));
            request = request.against(walk.snapshot(""));
        }
        String text = String.join("\n", lines.subList(script, lines.size()));
        List<Finding> findings = new Reviewer(dialect).review(text, request).findings();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            int line = i - script + 1;
            findings.stream()
                    .filter(f ->
                            !f.rule().startsWith("schema-missing") && !f.rule().startsWith("schema-duplicate"))
                    .filter(f -> f.at().start().line() == line)
                    .forEach(f -> out.append(FINDING)
                            .append(f.rule().equals(rule) ? "" : f.rule() + ": ")
                            .append(f.message())
                            .append('\n'));
            out.append(lines.get(i)).append('\n');
        }
        return out.toString();
    }

    private RuleSet rules(List<String> lines) {
        Map<String, Object> settings = new LinkedHashMap<>(Map.of("level", "warning"));
        lines.stream().filter(line -> line.startsWith("-- settings:")).forEach(line -> {
            Map<String, Object> given = new Yaml().load(line.substring("-- settings:".length()));
            settings.putAll(given);
        });
        return RuleSet.of(Map.of("rules", Map.of(rule, settings)));
    }
}
