package dev.sluice.rules;

import dev.sluice.sql.review.Finding;
import dev.sluice.sql.review.Level;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What review says about one script.
 *
 * @param findings in the order of the script
 * @param statements how many the script has
 * @param kinds how many of each kind: {@code CREATE_TABLE}, {@code UPDATE} …, see {@link Touched#kind()}
 * @param touched what the statements are about
 */
public record Verdict(
        List<Finding> findings, int statements, SortedMap<String, Integer> kinds, SortedSet<Touched> touched) {
    public Verdict {
        findings = List.copyOf(findings);
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
        touched = Collections.unmodifiableSortedSet(new TreeSet<>(touched));
    }

    /** Whether any finding is at least as grave as the level. */
    public boolean reaches(Level level) {
        return findings.stream().anyMatch(finding -> finding.level().compareTo(level) <= 0);
    }
}
