package dev.sluice.rules;

import dev.sluice.sql.review.Finding;
import dev.sluice.sql.review.Level;
import dev.sluice.sql.text.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects findings; what one rule says beyond a limit is counted, not kept, so that no script exhausts memory. */
final class Findings {
    static final int MOST_PER_RULE = 5_000;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    void add(Finding finding) {
        if (counts.merge(finding.rule(), 1, Integer::sum) <= MOST_PER_RULE) {
            kept.add(finding);
        }
    }

    List<Finding> sorted() {
        List<Finding> all = new ArrayList<>(kept);
        counts.forEach((rule, count) -> {
            if (count > MOST_PER_RULE) {
                String message =
                        "Rule " + rule + " has " + count + " findings; only the first " + MOST_PER_RULE + " are listed";
                all.add(new Finding(rule, Level.UNKNOWN, 0, Range.NONE, message));
            }
        });
        return all.stream().sorted().distinct().toList();
    }
}
