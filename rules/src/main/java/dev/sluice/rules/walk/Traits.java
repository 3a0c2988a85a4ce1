package dev.sluice.rules.walk;

import dev.sluice.sql.dialect.EngineId;
import java.util.Map;

/**
 * What differs between engines and matters to rules that several engines share.
 *
 * @param longestName characters that a name may have
 * @param indexNamesPerTable whether two tables may have indexes of one name
 * @param foreignKeysMakeIndexes whether a foreign key brings an index of its own
 * @param inlineReferences whether REFERENCES at a column makes a foreign key
 * @param commentsInline whether comments are part of the definition, and not statements of their own
 * @param realIsDouble whether the type {@code real} is the double one
 * @param wildcards characters that make a LIKE pattern unfit for an index when they come first
 * @param unnamedKeysJudged whether naming rules take a key without a name for a badly named one
 * @param untouchedTablesJudged whether altering a table is reason enough to judge what it lacked before
 * @param missingColumnsHeal whether a required column may follow in a later statement
 * @param copiesJudged whether CREATE TABLE AS is taken for a CREATE TABLE
 * @param firstOffenceOnly whether rules about clauses stop at the first offence in a statement
 */
public record Traits(
        int longestName,
        boolean indexNamesPerTable,
        boolean foreignKeysMakeIndexes,
        boolean inlineReferences,
        boolean commentsInline,
        boolean realIsDouble,
        String wildcards,
        boolean unnamedKeysJudged,
        boolean untouchedTablesJudged,
        boolean missingColumnsHeal,
        boolean copiesJudged,
        boolean firstOffenceOnly) {
    private static final Traits MYSQL =
            new Traits(64, true, true, false, true, true, "%", true, false, true, true, false);
    private static final Traits STANDARD =
            new Traits(63, false, false, true, false, false, "%_", false, true, false, false, true);
    private static final Map<EngineId, Traits> KNOWN =
            Map.of(new EngineId("mysql"), MYSQL, new EngineId("mariadb"), MYSQL);

    public static Traits of(EngineId engine) {
        return KNOWN.getOrDefault(engine, STANDARD);
    }
}
