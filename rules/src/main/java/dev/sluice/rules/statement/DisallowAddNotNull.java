package dev.sluice.rules.statement;

import dev.sluice.rules.clause.DeclaredColumn;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.rules.walk.TableState;
import dev.sluice.sql.schema.Constraint;
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.Fact;
import java.util.List;
import java.util.Optional;

/** SET NOT NULL does not scan the table under a lock. */
public final class DisallowAddNotNull implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "statement-disallow-add-not-null",
                    Category.STATEMENT,
                    List.of(RuleInfo.POSTGRESQL),
                    "SET NOT NULL does not scan the table under a lock")
            .byDefault(Choice.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            if (statement.fact() instanceof Fact.AlterTable f) {
                Optional<TableState> table = schema.table(f.table());
                DeclaredColumn.actions(f, AlterAction.SetNotNull.class)
                        .filter(a -> !excused(table, a.column().value()))
                        .forEach(a -> review.report(
                                statement,
                                a.at(),
                                "SET NOT NULL on " + f.table() + "." + a.column() + " scans the table under a lock"));
            }
        };
    }

    /** A new table is empty; a validated check spares the scan. */
    private static boolean excused(Optional<TableState> table, String column) {
        return table.filter(t -> t.madeHere() || t.constraints().stream().anyMatch(c -> proves(c, column)))
                .isPresent();
    }

    private static boolean proves(Constraint constraint, String column) {
        return constraint instanceof Constraint.Check check
                && !check.suffix().contains("NOT VALID")
                && check.expression().replaceAll("[()\"]", "").strip().equalsIgnoreCase(column + " IS NOT NULL");
    }
}
