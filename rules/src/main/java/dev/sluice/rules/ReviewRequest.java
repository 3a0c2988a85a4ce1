package dev.sluice.rules;

import dev.sluice.rules.rule.KnownFacts;
import dev.sluice.sql.schema.Schema;
import java.util.Optional;

/**
 * Everything besides the script that a verdict depends on.
 *
 * @param engineVersion {@code 15}, {@code 8.4.2}; empty when it is not known
 * @param schema before the script; empty: unknown objects are not reported
 */
public record ReviewRequest(String engineVersion, Optional<Schema> schema, KnownFacts facts, RuleSet rules) {

    /** Judges by a rule set alone. */
    public static ReviewRequest of(RuleSet rules) {
        return new ReviewRequest("", Optional.empty(), KnownFacts.NONE, rules);
    }

    public ReviewRequest against(Schema start) {
        return new ReviewRequest(engineVersion, Optional.of(start), facts, rules);
    }

    public ReviewRequest knowing(KnownFacts known) {
        return new ReviewRequest(engineVersion, schema, known, rules);
    }

    public ReviewRequest onVersion(String version) {
        return new ReviewRequest(version, schema, facts, rules);
    }
}
