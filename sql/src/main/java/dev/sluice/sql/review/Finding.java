package dev.sluice.sql.review;

import dev.sluice.sql.text.Range;

/**
 * One thing that review says about a script.
 *
 * @param rule id of the rule; {@code syntax} for what cannot be read, {@code schema-…} for object checks
 * @param statement index of the statement in the script, from 0
 * @param at the clause that it is about, where there is one, else the statement
 * @param message one English sentence without a final stop
 */
public record Finding(String rule, Level level, int statement, Range at, String message)
        implements Comparable<Finding> {
    @Override
    public int compareTo(Finding other) {
        int order = at.start().compareTo(other.at.start());
        order = order != 0 ? order : Integer.compare(statement, other.statement);
        order = order != 0 ? order : rule.compareTo(other.rule);
        return order != 0 ? order : message.compareTo(other.message);
    }
}
