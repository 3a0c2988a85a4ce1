package dev.sluice.rules.statement;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import java.util.List;

/** No procedures are created. */
public final class SystemProcedureDisallowCreate implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "system-procedure-disallow-create", Category.SYSTEM, List.of(RuleInfo.MYSQL), "No procedures are created");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            if (statement.fact() instanceof Fact.Create f && f.kind() == ObjectKind.PROCEDURE) {
                review.report(statement, f.at(), "CREATE PROCEDURE " + f.name() + " is not allowed");
            }
        };
    }
}
