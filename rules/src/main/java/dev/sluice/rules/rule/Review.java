package dev.sluice.rules.rule;

import dev.sluice.rules.walk.Traits;
import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Range;

/** One review in progress, as one of its rules sees it. */
public interface Review {
    Dialect dialect();

    /** As it was given: {@code 15}, {@code 8.4.2}; empty when it is not known. */
    String engineVersion();

    Traits traits();

    /** What was gathered about the target before the review began. */
    KnownFacts facts();

    /** Reports a finding of the rule at the level that the rule set gives it. */
    void report(Statement statement, Range at, String message);

    /** Reports that something could not be judged for want of a fact: level UNKNOWN. */
    void unjudged(Statement statement, Range at, String message);
}
