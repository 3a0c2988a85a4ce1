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
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.Fact;
import java.util.List;

/** A new check does not scan the table under a lock. */
public final class AddCheckNotValid implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "statement-add-check-not-valid",
                    Category.STATEMENT,
                    List.of(RuleInfo.POSTGRESQL),
                    "ADD CHECK uses NOT VALID")
            .byDefault(Choice.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            if (statement.fact() instanceof Fact.AlterTable f
                    && schema.table(f.table()).filter(TableState::madeHere).isEmpty()) {
                DeclaredColumn.actions(f, AlterAction.AddConstraint.class)
                        .filter(a -> a.constraint() instanceof ConstraintDef.Check def && !def.notValid())
                        .forEach(a -> review.report(
                                statement,
                                a.at(),
                                "Adding a check to " + f.table()
                                        + " scans the table under a lock; add it NOT VALID, then VALIDATE CONSTRAINT"));
            }
        };
    }
}
