package dev.sluice.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what an expression selects while a project's databases go past, and keeps the first of each kind. */
final class GroupTally {
    private final Selection selection;
    private final int most;
    private final List<Database> matches = new ArrayList<>();
    private final List<GroupPreview.Other> others = new ArrayList<>();
    private int matched;
    private int total;

    GroupTally(GroupExpression expression, int most) {
        this.selection = new Selection(expression);
        this.most = most;
    }

    void add(Candidate candidate) {
        total++;
        Optional<String> untrue = selection.untrue(candidate);
        if (untrue.isEmpty()) {
            matched++;
            if (matches.size() < most) {
                matches.add(candidate.database());
            }
        } else if (others.size() < most) {
            others.add(new GroupPreview.Other(candidate.database(), untrue.get()));
        }
    }

    GroupPreview preview() {
        return new GroupPreview(matched, total, matches, others);
    }
}
