package dev.sluice.rules.index;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.rules.walk.TableKey;
import dev.sluice.rules.walk.TableState;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.text.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Indexes come and go without blocking writers. */
public final class IndexCreateConcurrently implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "index-create-concurrently",
                    Category.INDEX,
                    List.of(RuleInfo.POSTGRESQL),
                    "Indexes are created and dropped with CONCURRENTLY")
            .byDefault(Choice.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        Set<TableKey> freshViews = new HashSet<>();
        return (statement, schema) -> {
            switch (statement.fact()) {
                case Fact.Create f
                when f.kind() == ObjectKind.MATERIALIZED_VIEW -> freshViews.add(schema.key(f.name()));
                case Fact.CreateIndex f
                when !f.concurrently() && !freshViews.contains(schema.key(f.table())) -> {
                    if (!exempt(schema.table(f.table()))) {
                        String message =
                                "Creating an index on " + f.table() + " blocks writes; use CREATE INDEX CONCURRENTLY";
                        review.report(statement, f.at(), message);
                    }
                }
                case Fact.Drop f
                when f.kind() == ObjectKind.INDEX && !f.concurrently() -> {
                    if (!f.names().stream().allMatch(name -> exempt(schema.tableOfIndex(name)))) {
                        String names =
                                f.names().stream().map(QualifiedName::toString).collect(Collectors.joining(", "));
                        String message = "Dropping index " + names + " blocks its table; use DROP INDEX CONCURRENTLY";
                        review.report(statement, f.at(), message);
                    }
                }
                default -> {}
            }
        };
    }

    /** New tables have no readers yet; on partitioned ones CONCURRENTLY is impossible. */
    private static boolean exempt(Optional<TableState> table) {
        return table.filter(t -> t.madeHere() || t.partitioned()).isPresent();
    }
}
