package dev.sluice.rules.statement;

import dev.sluice.rules.clause.DeclaredColumn;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.Fact;
import java.util.List;

/** No TRUNCATE. */
public final class DisallowTruncate implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "statement-disallow-truncate", Category.STATEMENT, RuleInfo.ALL, "No TRUNCATE")
            .byDefault(Choice.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            if (statement.fact() instanceof Fact.Truncate f) {
                String cascade = f.cascade() ? ", and of tables that refer to it (CASCADE)" : "";
                f.tables()
                        .forEach(table -> review.report(
                                statement, table.at(), "TRUNCATE removes every row of " + table + cascade));
            }
            DeclaredColumn.actions(statement.fact(), AlterAction.Partition.class)
                    .filter(a -> a.verb().startsWith("TRUNCATE"))
                    .forEach(a -> partitions(a)
                            .forEach(name -> review.report(
                                    statement, a.at(), "TRUNCATE PARTITION removes every row of " + name)));
        };
    }

    private static List<String> partitions(AlterAction.Partition action) {
        return action.partitions().isEmpty()
                ? List.of("all partitions")
                : action.partitions().stream().map(name -> "partition " + name).toList();
    }
}
