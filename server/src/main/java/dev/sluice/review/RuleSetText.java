package dev.sluice.review;

/**
 * A rule set as people write it.
 *
 * @param yaml as in rules.yaml; empty for the standard rules
 * @param version counts the edits; 0 for the standard rules
 */
public record RuleSetText(String yaml, long version) {
    static final RuleSetText STANDARD = new RuleSetText("", 0);
}
