package dev.sluice.rules.walk;

import dev.sluice.sql.dialect.EngineId;
import java.util.Map;

/**
 * What differs between engines and matters to rules that several engines share.
 *
 * @param longestName characters that a name may have
 * @param indexNamesPerTable whether two tables may have indexes of one name
 * @param wildcards characters that make a LIKE pattern unfit for an index when they come first
 * @param keylessTablesOnTouch whether altering a table that has no primary key is worth a finding
 * @param inlineReferences whether REFERENCES at a column makes a foreign key
 */
public record Traits(
        int longestName,
        boolean indexNamesPerTable,
        String wildcards,
        boolean keylessTablesOnTouch,
        boolean inlineReferences) {
    private static final Traits MYSQL = new Traits(64, true, "%", false, false);
    private static final Traits STANDARD = new Traits(63, false, "%_", true, true);
    private static final Map<EngineId, Traits> KNOWN =
            Map.of(new EngineId("mysql"), MYSQL, new EngineId("mariadb"), new Traits(64, true, "%", false, true));

    public static Traits of(EngineId engine) {
        return KNOWN.getOrDefault(engine, STANDARD);
    }
}
