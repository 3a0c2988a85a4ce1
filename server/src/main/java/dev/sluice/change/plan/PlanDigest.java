package dev.sluice.change.plan;

import dev.sluice.sql.text.Script;
import java.util.Comparator;
import java.util.List;

/** The digest that approvals are bound to: every script on every database, and nothing that does not matter. Pure. */
final class PlanDigest {
    private PlanDigest() {}

    /** Order of the targets does not count: who reads a plan reads a set of databases per change. */
    static String of(List<Target> targets) {
        var text = new StringBuilder("plan 1\n");
        targets.stream()
                .sorted(Comparator.comparingInt(Target::change)
                        .thenComparing(t -> t.database().value().toString()))
                .forEach(t -> text.append(t.change())
                        .append(' ')
                        .append(t.database().value())
                        .append(' ')
                        .append(t.script())
                        .append('\n'));
        return Script.digestOf(text.toString());
    }
}
