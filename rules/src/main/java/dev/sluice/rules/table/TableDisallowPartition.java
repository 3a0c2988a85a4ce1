package dev.sluice.rules.table;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.Fact;

/** Tables are not partitioned. */
public final class TableDisallowPartition implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.of("table-disallow-partition", Category.TABLE, RuleInfo.ALL, "Tables are not partitioned");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            switch (statement.fact()) {
                case Fact.CreateTable f
                when f.partitionBy().isPresent() ->
                    review.report(statement, f.at(), "Table " + f.table() + " is partitioned");
                case Fact.AlterTable f ->
                    f.actions().stream()
                            .filter(TableDisallowPartition::partitions)
                            .limit(1)
                            .forEach(a ->
                                    review.report(statement, a.at(), "Table " + f.table() + " becomes partitioned"));
                default -> {}
            }
        };
    }

    private static boolean partitions(AlterAction action) {
        return switch (action) {
            case AlterAction.AttachPartition ignored -> true;
            case AlterAction.Partition a -> a.verb().startsWith("PARTITION BY");
            default -> false;
        };
    }
}
