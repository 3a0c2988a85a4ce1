package dev.sluice.rules.rule;

/**
 * One question that review asks of a script. Rules hold no state; whatever they remember while a script goes by lives in
 * the {@link Watch} that they open for each review. Safe for use by many threads.
 */
public interface Rule {
    RuleInfo info();

    /** Begins to watch one script. The settings have been checked against {@link RuleInfo#parameters()}. */
    Watch open(Settings settings, Review review);
}
